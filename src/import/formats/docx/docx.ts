import { openZip, type Package } from '../../../attachments/office/zip.ts';
import { partAt, readRelations, relationsPart, xmlPart } from '../../../attachments/office/xml.ts';
import type { Block } from '../../../conversion/document.ts';
import type { Account } from '../../account.ts';
import { blockWords, plain, wordsOf } from '../../inlines.ts';
import { CannotRead, type Taken } from '../taken.ts';
import { bodyOf } from './body.ts';
import { numberingOf } from './numbering.ts';
import { writtenIn, type Reading } from './runs.ts';
import { stylesOf } from './styles.ts';
import { allIn, child, elementsOf, treeOf, type Element } from './tree.ts';

/** The text of a docx: paragraphs, headings, lists, tables, notes; what Word counts by itself written out. */
export function readDocx(bytes: Uint8Array, account: Account): Taken {
  const file = openZip(bytes);
  const main = mainPart(file);
  const relations = readRelations(xmlPart(file, relationsPart(main)));
  const partOf = (type: string): string | undefined => {
    const target = relations.find((each) => each.type === type)?.target;
    return target === undefined ? undefined : partAt(file, main, target);
  };
  const body = child(treeOf(file, main), 'body');
  if (!body) throw new CannotRead('文件已损坏，正文不见了，请在 Word 或 WPS 里重新另存一份再导入');
  const links = new Map(relations.filter(({ external }) => external).map(({ id, target }) => [id, target]));
  const reading: Reading = { account, dropped: [], links, notes: [], boxes: [] };
  account.source(writtenIn(body));

  const styles = stylesOf(treeOf(file, partOf('styles')));
  const counting = numberingOf(treeOf(file, partOf('numbering')));
  const read = bodyOf(body, { styles, counting, reading });
  const blocks = [...read.blocks, ...notesOf(file, partOf, reading, { styles, counting })];
  for (const { type, target } of relations) {
    if (type !== 'header' && type !== 'footer') continue;
    const part = treeOf(file, partAt(file, main, target));
    leaveWords('页眉和页脚', part, account);
    if (allIn(part, 'blip').length > 0) reading.dropped.push({ what: 'picture', name: '页眉或页脚里的图' });
  }
  leaveWords('批注', treeOf(file, partOf('comments')), account);
  const notes =
    allIn(body, 'ins').length + allIn(body, 'del').length > 0 ? ['文件里有修订，按“全部接受”以后的样子导入'] : [];
  if (read.boxes > 0) notes.push(`有 ${String(read.boxes)} 个文本框，里面的文字排在它所在的段落后面，请核对位置`);
  return { text: { blocks }, title: read.title, dropped: reading.dropped, notes };
}

function mainPart(file: Package): string {
  const target = readRelations(xmlPart(file, '_rels/.rels')).find(({ type }) => type === 'officeDocument')?.target;
  const main = target === undefined ? undefined : partAt(file, '', target);
  if (main === undefined) throw new CannotRead('这不是 Word 文件，或者已经损坏，请重新另存为 docx 再导入');
  return main;
}

function leaveWords(why: string, part: Element, account: Account): void {
  const words = allIn(part, 'p')
    .map(writtenIn)
    .filter((text) => text.trim() !== '');
  if (words.length === 0) return;
  account.source(words.join('\n'));
  account.leave(why, words.join('\n'));
}

type Parts = Pick<Parameters<typeof bodyOf>[1], 'styles' | 'counting'>;

/** The notes of a text, behind it, in the order of their numbers. */
function notesOf(file: Package, partOf: (type: string) => string | undefined, reading: Reading, parts: Parts): Block[] {
  const found: Block[] = [];
  const [footnote, endnote] = (['footnote', 'endnote'] as const).map(
    (kind) =>
      new Map(
        elementsOf(treeOf(file, partOf(`${kind}s`))).flatMap((each) =>
          each.name === kind ? [[each.attributes['id'], each] as const] : [],
        ),
      ),
  );
  // Notes of notes come behind them.
  for (let index = 0; index < reading.notes.length; index += 1) {
    const { kind, id } = reading.notes[index]!;
    const note = (kind === 'footnote' ? footnote : endnote)?.get(id);
    if (!note) continue;
    reading.account.source(writtenIn(note));
    const label = `注${String(index + 1)}：`;
    reading.account.change('脚注和尾注移到文末，编号写成“注1”', '', label);
    const blocks = bodyOf(note, { ...parts, reading }).blocks.filter((block) => blockWords(block).trim() !== '');
    const [first, ...rest] = blocks;
    if (first?.kind === 'paragraph' && wordsOf(first.children)) {
      found.push({ kind: 'paragraph', children: [...plain(label), ...first.children] }, ...rest);
    } else found.push({ kind: 'paragraph', children: plain(label) }, ...blocks);
  }
  return found;
}
