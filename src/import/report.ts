import { definitionOf } from '../collections/index.ts';
import type { Change } from './account.ts';
import type { ImportedFile } from './import-files.ts';
import type { Question } from './questions.ts';

const KINDS = {
  picture: '图片',
  file: '文件',
  formula: '公式',
  drawing: '图形',
  form: '表单',
  button: '网页上的按钮',
  note: '批注',
  words: '文字',
  marks: '加粗或删除线',
  rows: '太长的表格',
} as const;
const LISTED = 12;
const LONGEST = 80;

export interface Section {
  title: string;
  lines: string[];
}

/** What became of a file, for people. */
export function reportSections(file: ImportedFile): Section[] {
  if (file.refused !== undefined) return [{ title: '没有导入', lines: [`${file.refused}。`] }];
  const { counts, gap } = file;
  const sum = `原文 ${String(counts.source)} 字：留在正文 ${String(counts.kept)}，填到栏目 ${String(counts.moved)}，没有带过来 ${String(counts.left)}；按规则去掉 ${String(counts.changed)}、加上 ${String(counts.added)}`;
  const sections: Section[] = [
    { title: '没有带过来的（不是正文）', lines: file.left.map(({ why, text }) => `${why}：${short(text)}`) },
    {
      title: '没有带过来的（要另外上传）',
      lines: file.dropped.map(({ what, name }) => `${KINDS[what]}${name === undefined ? '' : `：${short(name)}`}`),
    },
    {
      title: '已经填到栏目里，正文不再重复',
      lines: file.moved.map(({ field, text }) => `${field}：${short(text)}`),
    },
    { title: '改动', lines: file.changes.map(changed) },
    { title: '丢了字的地方，请对照原件补', lines: file.lost },
    { title: '请知道', lines: file.notes },
    { title: '引用的文件', lines: file.cites },
    { title: '电话', lines: file.phones },
    {
      title: '定了目标的数字，可以做成规划指标',
      lines: file.targets.map(
        ({ title, targets, unit, atMost, sentence }) =>
          `${title}：${targets.map(({ by, value }) => `到 ${by} ${atMost ? '不超过' : '达到'} ${value}${unit}`).join('，') || '没有写期限'}（原文：${sentence}）`,
      ),
    },
    { title: '回答过的', lines: file.answered.map(({ ask, answer }) => `${ask} ${answer}`) },
    {
      title: '字数',
      lines: [
        sum,
        gap
          ? `程序出错：有的字对不上，不要用这次的结果。少了“${short(gap.missing)}”，多了“${short(gap.extra)}”`
          : '每一个字都有着落',
      ],
    },
  ];
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => ({
      title,
      lines: lines.length > LISTED ? [...lines.slice(0, LISTED), `……还有 ${String(lines.length - LISTED)} 处`] : lines,
    }));
}

/** The same for a terminal. */
export function reportLines(file: ImportedFile): string[] {
  const entries = file.entries.map((entry) => {
    const name = `${definitionOf(entry.collection).singular}《${entry.title || '（还没有标题）'}》`;
    if (entry.personal.length > 0) return `${name}：有个人信息，没有导入。\n${indented(entry.personal)}`;
    if (entry.missing.length > 0)
      return `${name}：还差 ${String(entry.missing.length)} 处。\n${indented(entry.missing)}`;
    return `${name}：可以用了。`;
  });
  const sections = reportSections(file).map(({ title, lines }) => `${title}：\n${indented(lines)}`);
  return [
    `【${file.name}】${file.refused === undefined ? `${String(file.entries.length)} 篇` : ''}`,
    ...entries,
    ...sections,
  ];
}

/** A question with its choices, for the terminal. */
export function questionLines({ name, ask, choices, free, usual }: Question): string[] {
  return [
    `? ${ask}`,
    ...choices.map(({ value, label }, index) => `  ${String(index + 1)}. ${label}${value === usual ? '（常用）' : ''}`),
    ...(free === undefined ? [] : [`  或者：${free}`]),
    `  事先回答：--answer ${name}=${choices[0]?.value ?? '……'}`,
  ];
}

const changed = ({ rule, count, examples }: Change): string =>
  `${rule}：${String(count)} 处${examples.length === 0 ? '' : `，如 ${examples.slice(0, 3).map(short).join('、')}`}`;

const indented = (lines: readonly string[]): string =>
  lines.map((line) => `  · ${line.replaceAll('\n', ' ')}`).join('\n');
const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}……（共 ${String(line.length)} 字）` : line;
};
