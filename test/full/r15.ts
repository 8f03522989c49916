import { openFile } from '../../src/attachments/open-file.ts';
import { scanPassages } from '../../src/attachments/passages.ts';
import { scan } from '../../src/privacy/scan.ts';
import type { Kind } from '../../src/privacy/finding.ts';
import { docxOf, pdfOf, xlsxOf } from '../privacy/invented-files.ts';
import { harmless } from '../privacy/invented-numbers.ts';
import { bankCard, dice, fullName, home, mobile, plate, residentId, type Dice } from '../privacy/invented-people.ts';
import { counted, type Property } from './property.ts';

/** How each kind is made and what stands over its column. */
const made: Readonly<Record<Kind, { make: (dice: Dice) => string; heading: string }>> = {
  id: { make: residentId, heading: '证件' },
  mobile: { make: mobile, heading: '电话' },
  card: { make: bankCard, heading: '银行卡号' },
  plate: { make: plate, heading: '车辆' },
  home: { make: home, heading: '住址' },
  'name-column': { make: fullName, heading: '姓名' },
};
const kinds = Object.keys(made) as Kind[];
const IN_ONE_FILE = 250;
const OF_EACH = 2000;
const NEGATIVES = 60_000;

const sentences: readonly ((heading: string, value: string) => string)[] = [
  (heading, value) => `${heading}：${value}。`,
  (heading, value) => `请核对后回复，${heading}: ${value}，谢谢`,
  (heading, value) => `**${heading}：**${value}`,
  (heading, value) => `> ${heading}：${value}\n> 以上属实`,
];
/** Numbers as people type them. */
const spellings: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => value.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (value) => (/^\d{11}$/.test(value) ? value.replace(/^(...)(....)/, '$1 $2-') : value),
  (value) => (/^\d{17}[\dX]$/.test(value) ? `${value.slice(0, 6)} ${value.slice(6, 14)} ${value.slice(14)}` : value),
  (value) => `${value.slice(0, 4)}\u200b${value.slice(4)}`,
];

export const property: Property = {
  id: 'R15',
  title: '个人信息：文字、表格、附件里都找得到，正常内容不误报',
  async prove(share) {
    const each = counted(OF_EACH, share);
    const throws = dice(15);
    const figures: string[] = [];
    let worst = 1;
    for (const kind of kinds) {
      const places = [
        ['text', inText(kind, each, throws)],
        ['tables', inTables(kind, each, throws)],
        ['attachments', await inAttachments(kind, each, throws)],
      ] as const;
      for (const [place, found] of places) {
        worst = Math.min(worst, found / each);
        if (found < each) figures.push(`${kind} in ${place}: ${found} of ${each}`);
      }
    }
    const negatives = counted(NEGATIVES, share);
    const alarms = Array.from({ length: negatives }, (_, index) => harmless(index, throws)).filter(
      (text) => scan(text).length > 0,
    );
    const rate = alarms.length / negatives;
    figures.unshift(
      `${each} of each of ${kinds.length} kinds in text, tables and attachments: recall ${(worst * 100).toFixed(2)} % at worst`,
      `${alarms.length} false alarms in ${negatives} (${(rate * 100).toFixed(3)} %)`,
    );
    return { pass: worst >= 0.999 && rate <= 0.001, figures: figures.join('; ') };
  },
};

function inText(kind: Kind, count: number, throws: Dice): number {
  const { make, heading } = made[kind];
  return numbers(count).filter((index) => {
    const value = kind === 'name-column' ? make(throws) : throws.one(spellings)(make(throws));
    return scan(sentences[index % sentences.length]!(heading, value)).some((finding) => finding.kind === kind);
  }).length;
}

/** Every row is one value, between cells of other kinds. */
function inTables(kind: Kind, count: number, throws: Dice): number {
  return inBatches(count, (rows) => {
    const table = tableOf(kind, rows, throws).map((cells) => `| ${cells.join(' | ')} |`);
    return found(scan(table.join('\n')), kind);
  });
}

async function inAttachments(kind: Kind, count: number, throws: Dice): Promise<number> {
  let sum = 0;
  let file = 0;
  for (let left = count; left > 0; left -= IN_ONE_FILE) {
    const rows = tableOf(kind, Math.min(left, IN_ONE_FILE), throws);
    const [write, name] = (
      [
        [docxOf, '名单.docx'],
        [xlsxOf, '名单.xlsx'],
        [pdfOf, '名单.pdf'],
      ] as const
    )[file++ % 3]!;
    const { passages } = await openFile(write(rows), name, false);
    sum += found(scanPassages(passages, []), kind);
  }
  return sum;
}

function tableOf(kind: Kind, rows: number, throws: Dice): string[][] {
  const { make, heading } = made[kind];
  return [
    ['序号', heading, '金额'],
    ...numbers(rows).map((row) => [String(row + 1), make(throws), `${throws.number(9000)}.50`]),
  ];
}

/** The same value may come twice by chance; every place counts. */
const found = (findings: readonly { kind: Kind }[], kind: Kind) => findings.filter((each) => each.kind === kind).length;

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

function inBatches(count: number, prove: (rows: number) => number): number {
  let sum = 0;
  for (let left = count; left > 0; left -= IN_ONE_FILE) sum += prove(Math.min(left, IN_ONE_FILE));
  return sum;
}
