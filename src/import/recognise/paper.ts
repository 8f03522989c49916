import type { Block } from '../../conversion/document.ts';
import { isDateLine, isIssuerLine } from '../../markdown/signature.ts';
import { readNumber } from '../../markdown/numbering.ts';
import { NUMBER_FORM } from '../../schema/document-number.ts';
import type { Account } from '../account.ts';
import { blockWords } from '../inlines.ts';
import { DAY, dayIn } from './days.ts';

/** What the head and the end of an official paper say of it. */
export interface Paper {
  title: string | undefined;
  /** Lines of which one may be the title. */
  titles: string[];
  number: string | undefined;
  /** Who stands in the red head, in the information above the text, before 关于, and below the text. */
  issuers: { from: string; name: string }[];
  made: string | undefined;
  /** The table of information above a text: 主题分类, 发布日期. */
  facts: ReadonlyMap<string, string>;
  blocks: Block[];
}

/** How far down a paper its head may reach. */
const HEAD = 14;
const LONGEST_TITLE = 100;
const LONGEST_FACT = 100;
const NAME =
  /(?:通知|公告|通告|公示|[决決]定|[决決][议議]|意[见見]|[办辦]法|[规規]定|[条條]例|[细細][则則]|[规規][则則]|[规規][划劃]|[纲綱]要|[计計][划劃畫]|方案|要[点點]|制度|公[约約]|[规規][约約]|章程|守[则則]|[准準][则則]|[标標][准準]|指南|指引|手册|报告|通报|批复|函|令|法|预案|倡议书|公开信|告知书|说明|目录|清单|名单|启事)(?:[（(〔][^（）()]{1,40}[)）〕])*$/;
const STARTED = /关于(?!.*(?:通知|意见|决定|公告|通告|办法|规定|报告|函|批复|方案)(?:[（(].*[)）])?$)/;
const RED_HEAD = /^([\p{Script=Han}、\s]{4,40}?)\s*文\s*件$/u;
const LABELS =
  /^(?:索\s*引\s*号|信息分类|主题分类|主题词|体裁|发文机关|发布机构|发布单位|制发机关|制定机关|公开主体|成文日期|发文日期|生成日期|公开日期|发布日期|发布时间|发文字号|文\s*号|文件编号|标\s*题|名\s*称|文件名称|信息名称|有效性|效力状态|时效性|关键词|公开方式|公开范围|公开类别|内容概述|生效日期|废止日期|统一登记号|组配分类)$/;

/** What has no field of its own in the collection, by the names in `fields`, stays in the text. */
export function paperOf(
  blocks: readonly Block[],
  known: string | undefined,
  fields: ReadonlySet<string>,
  account: Account,
): Paper {
  const facts = new Map<string, string>();
  let rest = withoutFacts(blocks, facts, account);
  const issuers: Paper['issuers'] = [];
  let number = valueOf(facts, '发文字号', '文号', '文件编号');
  if (number !== undefined && !NUMBER_FORM.test(number)) number = undefined;

  const place = titlePlace(rest, known ?? valueOf(facts, '标题', '名称', '文件名称', '信息名称'));
  let title: string | undefined;
  if (place) {
    const lines = rest.slice(place.from, place.to).map((block) => blockWords(block).trim());
    title = lines
      .join('')
      .replace(/\s+/g, (gap, at: number, whole: string) => (/[A-Za-z]/.test(whole[at - 1] ?? '') ? gap : ''));
    account.move('标题', lines.join('\n'));
    rest = rest.flatMap((block, index) => {
      if (index >= place.from && index < place.to) return [];
      const words = blockWords(block).trim();
      if (index > place.to + 3 || block.kind !== 'paragraph') return [block];
      const red = index < place.from ? RED_HEAD.exec(words)?.[1] : undefined;
      if (red !== undefined) {
        issuers.push({ from: '红头', name: red.replace(/\s+/g, '') });
        if (fields.has('issuer')) account.move('发文机关', words);
        else account.leave('红头', words);
        return [];
      }
      if (NUMBER_FORM.test(words) && (number === undefined || number === words)) {
        number = words;
        if (!fields.has('docNumber')) return [block];
        account.move('发文字号', words);
        return [];
      }
      // The same title once more, as the head of the text itself.
      if (words === title) {
        account.leave('重复的标题', words);
        return [];
      }
      return [block];
    });
    rest = rest.filter((block, index) => {
      const words = blockWords(block).trim();
      const above = index < place.from && block.kind === 'paragraph' && words.length <= 40 && !/[。；：]/.test(words);
      if (!above || place.from > HEAD) return true;
      account.leave('标题上面的字', words);
      return false;
    });
  }
  const said = valueOf(facts, '发文机关', '发布机构', '发布单位', '制发机关', '制定机关', '公开主体');
  if (said !== undefined) issuers.push({ from: '页首信息', name: said });
  const own = /^([\p{Script=Han}、]{4,60}?)关于/u.exec(title ?? '')?.[1];
  if (own !== undefined && !/《/.test(own)) issuers.push({ from: '标题', name: own });
  const signed = signatureOf(rest);
  if (signed.issuer !== undefined) issuers.push({ from: '落款', name: signed.issuer });
  const passed = passedBy(rest);
  issuers.push(...passed.map(({ name }) => ({ from: '标题下面', name })));
  // Of a law that was passed, and later passed anew, only a person can say which day counts.
  const isAmended = rest.slice(0, HEAD).some((block) => AMENDED.test(blockWords(block)));
  const once = passed.length === 1 && !isAmended ? passed[0]!.day : undefined;
  const made = dayIn(valueOf(facts, '成文日期', '发文日期', '生成日期') ?? '') ?? signed.day ?? once;
  return { title, titles: likelyTitles(rest), number, issuers, made, facts, blocks: rest };
}

const valueOf = (facts: ReadonlyMap<string, string>, ...labels: string[]) =>
  labels.map((label) => facts.get(label)).find((value) => value !== undefined && value !== '');

/** The information that official sites put above a text, in a table or in lines. */
function withoutFacts(blocks: readonly Block[], facts: Map<string, string>, account: Account): Block[] {
  const key = (label: string) => label.replace(/[\s：:]/g, '');
  return blocks.filter((block, index) => {
    if (index >= HEAD) return true;
    if (block.kind === 'table') {
      const cells = block.rows.map((row) =>
        row.map((cell) => blockWords({ kind: 'paragraph', children: cell }).trim()),
      );
      const pairs = cells.flatMap((row) =>
        row.flatMap((label, at): [string, string][] =>
          LABELS.test(key(label)) ? [[key(label), row[at + 1] ?? '']] : [],
        ),
      );
      if (pairs.length < 2) return true;
      for (const [label, value] of pairs) if (value !== '' && value.length <= LONGEST_FACT) facts.set(label, value);
      account.leave('页首的信息表（能填的已经填到各栏）', cells.map((row) => row.join(' ')).join('\n'));
      return false;
    }
    if (block.kind !== 'paragraph') return true;
    const words = blockWords(block).trim();
    const [, label = '', value = ''] = /^[【[]?([^：:】\]]{2,8})[】\]]?\s*[：:]\s*(.{0,100})$/.exec(words) ?? [];
    if (!LABELS.test(key(label)) || /[。；]/.test(value)) return true;
    if (value.trim() !== '') facts.set(key(label), value.trim());
    account.leave('页首的信息（能填的已经填到各栏）', words);
    return false;
  });
}

/** Which of the first lines are the title; undefined where none is surely one. */
function titlePlace(blocks: readonly Block[], known: string | undefined): { from: number; to: number } | undefined {
  const lines = blocks
    .slice(0, HEAD)
    .map((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? blockWords(block).trim() : ''));
  const plain = (text: string) => text.replace(/\s+/g, '');
  if (known !== undefined) {
    for (let from = 0; from < lines.length; from += 1) {
      if (lines[from] === '') continue;
      for (let to = from + 1; to <= Math.min(from + 4, lines.length); to += 1) {
        if (plain(lines.slice(from, to).join('')) === plain(known)) return { from, to };
      }
    }
  }
  for (let from = 0; from < lines.length; from += 1) {
    const first = lines[from]!;
    if (first === '' || readNumber(first) || RED_HEAD.test(first) || isDateLine(first) || NUMBER_FORM.test(first))
      continue;
    if (/[。；]/.test(first)) break;
    for (let to = from + 1; to <= Math.min(from + 4, lines.length); to += 1) {
      const title = plain(lines.slice(from, to).join(''));
      if (lines[to - 1] === '' || title.length > LONGEST_TITLE || /[。；：]/.test(title)) break;
      if (NAME.test(title) && !STARTED.test(title) && !/^(?:附件|目录)/.test(title)) return { from, to };
    }
  }
  const [first = ''] = lines;
  const alone = first.length >= 4 && first.length <= 60 && !/[。；：，！？]/.test(first) && blocks.length > 1;
  return alone && !readNumber(first) && !isDateLine(first) ? { from: 0, to: 1 } : undefined;
}

const likelyTitles = (blocks: readonly Block[]): string[] =>
  blocks
    .slice(0, 5)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .map((block) => blockWords(block).trim())
    .filter((words) => words.length >= 4 && words.length <= 60 && !/[。；]/.test(words))
    .slice(0, 3);

const PASSED = new RegExp(`^[（(]?\\s*(${DAY})\\s*(.{4,60}?)(?:[审審]议)?(?:通[过過]|批准|[发發]布|公布)\\s*[）)]?$`);

const AMENDED = new RegExp(`^[（(]?\\s*${DAY}[^]{0,200}修[订訂正]`);

/** `2026年3月27日 青石区第十届人民代表大会常务委员会第八次会议通过` at the head of a law. */
function passedBy(blocks: readonly Block[]): { day: string; name: string }[] {
  return blocks.slice(0, HEAD).flatMap((block) => {
    const lines = block.kind === 'paragraph' ? blockWords(block).split('\n') : [];
    return lines.flatMap((line) => {
      const [, written = '', said = ''] = PASSED.exec(line.trim()) ?? [];
      const day = dayIn(written);
      const name = said.replace(/第.{1,5}届|第.{1,6}次(?:全体)?(?:会议)?$/g, '').trim();
      return day === undefined || !/(?:委员会|代表大会|政府|国务院|[部委局厅]|办公室)$/.test(name)
        ? []
        : [{ day, name }];
    });
  });
}

/** Who signed, and when: the lines before the enclosures, or the last ones. */
export function signatureOf(blocks: readonly Block[]): { issuer?: string; day?: string } {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? blockWords(block).split('\n') : ['。']));
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]!.trim();
    if (!isDateLine(line)) continue;
    const [, inLine, date = line] = /^(.*?\S)?\s*([0-9０-９〇○零一二三四五六七八九]{4}\s*[年.\-/].*)$/.exec(line) ?? [];
    const day = dayIn(date);
    if (day === undefined || /(?:通[过過]|批准|[发發]布|公布|修[订訂]|修正)$/.test(lines[at - 1]?.trim() ?? ''))
      continue;
    const names: string[] = inLine === undefined ? [] : [inLine];
    for (let above = at - 1; above >= 0 && names.length < 4; above -= 1) {
      const name = lines[above]!.trim();
      if (name === '') continue;
      if (name.length > 40 || /[。；：，]/.test(name) || (!isIssuerLine(name) && names.length > 0)) break;
      if (readNumber(name)) break;
      names.unshift(name.replace(/\s+/g, '').replace(/[（(](?:盖章|公章|印章|章)[）)]$/, ''));
      if (!isIssuerLine(lines[above - 1]?.trim() ?? '')) break;
    }
    if (names.length === 0) continue;
    return { issuer: names.join('、'), day };
  }
  return {};
}
