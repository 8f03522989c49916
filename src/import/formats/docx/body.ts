import type { Block, Inline } from '../../../conversion/document.ts';
import { plain, trimmed, wordsOf } from '../../inlines.ts';
import { unfolded, type Cell } from '../table.ts';
import type { Label } from './numbering.ts';
import { chosen, inlinesOf, writtenIn, type Reading } from './runs.ts';
import { listOf, outlineOf, type Style } from './styles.ts';
import { allIn, below, child, elementsOf, value, type Element } from './tree.ts';

interface Parts {
  styles: (id: string | undefined) => Style;
  counting: (id: string, level: number) => Label | undefined;
  reading: Reading;
}

interface Bullet {
  level: number;
  children: Inline[];
}

/** A heading that is longer was styled by mistake, or to be in the contents list together with its text. */
const LONGEST_HEADING = 60;

/** The blocks of a body, a cell, a note or a text box. */
export function bodyOf(element: Element, parts: Parts): { blocks: Block[]; title: string | undefined; boxes: number } {
  const { reading } = parts;
  const blocks: Block[] = [];
  let bullets: Bullet[] = [];
  let title: string | undefined;
  let boxes = 0;
  const endList = (): void => {
    if (bullets.length > 0) blocks.push(...listsOf(bullets));
    bullets = [];
  };
  const walk = (within: Element): void => {
    for (const each of elementsOf(within)) {
      if (each.name === 'p') readParagraph(each);
      else if (each.name === 'tbl') {
        endList();
        blocks.push(...tableOf(each, parts));
      } else if (each.name === 'AlternateContent') walk(chosen(each));
      else if (each.name === 'altChunk') reading.dropped.push({ what: 'file', name: '嵌在里面的另一份文件' });
      else if (['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].includes(each.name)) walk(each);
      else if (each.name === 'del' || each.name === 'moveFrom')
        reading.account.leave('修订里已经删掉的文字', writtenIn(each));
    }
  };
  const readParagraph = (paragraph: Element): void => {
    const properties = child(paragraph, 'pPr');
    const style = parts.styles(value(child(properties, 'pStyle')));
    if (style.isContents) {
      reading.account.leave('Word 自动生成的目录（网站自己有目录）', writtenIn(paragraph));
      return;
    }
    const list = listOf(properties) ?? style.list;
    const level = list?.level ?? 0;
    const label = list?.id === undefined || list.id === '0' ? undefined : parts.counting(list.id, level);
    reading.boxes = [];
    const children = trimmed(inlinesOf(paragraph, reading));
    const inBoxes = reading.boxes;
    boxes += inBoxes.length;
    if (label?.bullet && wordsOf(children) !== '') bullets.push({ level, children });
    else {
      endList();
      if (label && !label.bullet)
        reading.account.change('Word 自动编的号写成了文字', '', label.text, label.text.trim());
      const all = label && !label.bullet ? [...plain(label.text), ...children] : children;
      const words = wordsOf(all).trim();
      if (style.isTitle && title === undefined && words !== '') title = words;
      const outline = outlineOf(properties) ?? style.outline;
      const isHeading =
        outline !== undefined && !style.isTitle && words.length <= LONGEST_HEADING && !/[。；]./.test(words);
      if (words === '') void 0;
      else if (isHeading) blocks.push({ kind: 'heading', level: levelOf(outline), children: all });
      else blocks.push({ kind: 'paragraph', children: all });
    }
    for (const box of inBoxes) blocks.push(...bodyOf(box, parts).blocks);
  };
  walk(element);
  endList();
  return { blocks, title, boxes };
}

const levelOf = (outline: number) => Math.min(6, outline + 2) as 2 | 3 | 4 | 5 | 6;

/** Bullets as lists in lists. */
function listsOf(bullets: readonly Bullet[]): Block[] {
  const [first] = bullets;
  if (!first) return [];
  const items: Block[][] = [];
  for (let at = 0; at < bullets.length;) {
    let end = at + 1;
    while (end < bullets.length && bullets[end]!.level > first.level) end += 1;
    items.push([{ kind: 'paragraph', children: bullets[at]!.children }, ...listsOf(bullets.slice(at + 1, end))]);
    at = end;
  }
  return [{ kind: 'list', ordered: false, start: 1, items }];
}

function tableOf(table: Element, parts: Parts): Block[] {
  const rows = elementsOf(table)
    .flatMap((each) =>
      each.name === 'tr' ? [each] : each.name === 'sdt' || each.name === 'ins' ? allIn(each, 'tr') : [],
    )
    .map((row): Cell[] =>
      elementsOf(row)
        .flatMap((each) => (each.name === 'tc' ? [each] : each.name === 'sdt' ? allIn(each, 'tc') : []))
        .map((cell) => {
          const merge = below(cell, 'tcPr', 'vMerge');
          return {
            blocks: bodyOf(cell, parts).blocks,
            columns: Number(value(below(cell, 'tcPr', 'gridSpan')) ?? 1),
            continues: merge !== undefined && value(merge) !== 'restart',
          };
        }),
    );
  return unfolded(rows, parts.reading.account);
}
