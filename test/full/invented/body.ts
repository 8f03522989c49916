import type { Chooser } from './chooser.ts';
import type { Ground } from './entry.ts';
import { pictures } from './pictures.ts';
import { firmName, paragraph, placeName, yuan } from './sentences.ts';
import * as words from './words.ts';

const headings = [
  '为什么做',
  '做了什么',
  '花了多少钱',
  '谁来监督',
  '接下来',
  '还没有办成的',
  '大家提的意见',
  '现场看到的',
  '怎么算出来的',
  '和去年比',
  '时间怎么排',
  '坏了找谁',
];
/** A table of money, a list, a table of times; each entry has the first and some of the others. */
const TABLE_ROWS = { least: 3, most: 12 };

/** A body of headings, paragraphs, tables and lists of 3 to 8 KB, no two alike. */
export function inventedBody(chooser: Chooser, ground: Ground): string {
  const parts = chooser.some(headings, chooser.between(3, 6));
  const money = chooser.below(parts.length);
  const sections = parts.map((heading, at) => {
    const texts = Array.from({ length: chooser.between(1, 4) }, () => paragraph(chooser, chooser.between(2, 5)));
    return [`## ${heading}`, ...texts, ...(at === money ? [moneyTable(chooser)] : extra(chooser))].join('\n\n');
  });
  return (
    [paragraph(chooser, 3), ...sections, ...picture(chooser, ground), ...links(chooser, ground)].join('\n\n') + '\n'
  );
}

function moneyTable(chooser: Chooser): string {
  const rows = Array.from({ length: chooser.between(TABLE_ROWS.least, TABLE_ROWS.most) }, () => {
    const what = `${chooser.pick(words.things)}${chooser.pick(words.doings)}`;
    return `| ${what} | ${firmName(chooser)} | ${yuan(chooser.between(3_000, 900_000))} | ${chooser.pick(['已付', '下期付', '质保金'])} |`;
  });
  return ['| 项目 | 由谁做 | 金额（元） | 状态 |', '| --- | --- | ---: | --- |', ...rows].join('\n');
}

function extra(chooser: Chooser): string[] {
  const lines = chooser.between(3, 5);
  if (chooser.isIn(0.3)) {
    return [Array.from({ length: lines }, (_, at) => `${String(at + 1)}. ${paragraph(chooser, 1)}`).join('\n')];
  }
  if (chooser.isIn(0.2)) {
    const rows = Array.from({ length: lines }, () => {
      const hour = String(chooser.between(8, 16)).padStart(2, '0');
      return `| ${placeName(chooser)} | ${chooser.pick(words.whens)} | ${hour}:${chooser.pick(['00', '30'])} | ${chooser.pick(words.roles)} |`;
    });
    return [['| 地方 | 什么时候 | 钟点 | 值班岗位 |', '| --- | --- | --- | --- |', ...rows].join('\n')];
  }
  return [];
}

/** One entry in eight shows a picture. */
function picture(chooser: Chooser, { board }: Ground): string[] {
  if (!board || !chooser.isIn(0.125)) return [];
  const { file } = chooser.pick(pictures);
  return [
    `![${chooser.pick(words.spots)}的${chooser.pick(words.things)}，${chooser.pick(words.results)}](/media/${file})`,
  ];
}

/** One in five leads to another entry. */
function links(chooser: Chooser, { board }: Ground): string[] {
  const collection = chooser.pick(['policies', 'services'] as const);
  const there = board?.[collection] ?? 0;
  if (there === 0 || !chooser.isIn(0.2)) return [];
  const name = { policies: '有关的办法', services: '怎么申请' }[collection];
  return [`另见[${name}](/${collection}/${idOf(chooser.below(there))}/)。`];
}

export const idOf = (index: number) => `bench-${String(index).padStart(5, '0')}`;
