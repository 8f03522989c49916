import type { CommitOf } from './board-repository.ts';

interface Told {
  title?: string;
  published?: string;
  body?: string;
  /** Further lines of the front matter. */
  more?: string;
}

/** The text of a valid disclosure. */
export const disclosure = ({ title = '楼道灯', published = '2026-01-05', body = '正文。', more = '' }: Told) => `---
title: ${title}
published: ${published}
stream: residents
category: decisions
channels: [site, board]
issuer: 南巷社区居民委员会
responsible: 居委会主任
${more}---
${body}
`;

export const withdrawn = (kind: string) => `withdrawn:\n  date: 2026-06-01\n  kind: ${kind}\n  reason: 写错了栏目。\n`;
const corrected = (kind: string, note: string) =>
  `changes:\n  - date: 2026-05-01\n    kind: ${kind}\n    note: ${note}\n`;

const GARDEN = (rounds: number) =>
  `第一段一直没有改。\n\n${Array.from({ length: 3 }, (_, at) => `第 ${String(at + 1)} 处花坛改了 ${String(Math.max(0, rounds - at))} 回。`).join('')}\n\n| 项目 | 金额 |\n| --- | --- |\n| 花土 | ${String(100 + rounds)} |\n| 花苗 | 80 |`;

/** 2 January 2026 and so many days later, at ten. */
const day = (number: number) => `${new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10)}T10:00`;

const STORY: readonly Omit<CommitOf, 'at'>[] = [
  { files: { 'disclosures/2025/lamps.md': disclosure({ published: '2025-12-20' }) } },
  // The year it was filed under was wrong.
  {
    files: {
      'disclosures/2025/lamps.md': null,
      'disclosures/2026/lamps.md': disclosure({ published: '2025-12-20' }),
    },
  },
  {
    files: {
      'disclosures/2026/lamps.md': disclosure({
        published: '2025-12-20',
        body: '换了 12 盏灯。',
        more: corrected('major', '原来写 10 盏，应为 12 盏。'),
      }),
    },
    message: '发布\n\nReviewed-by: 另一人 <other@desk.local>',
  },
  { files: { 'disclosures/2026/bench.md': disclosure({ title: '长椅' }) } },
  // Another number: another entry.
  {
    files: { 'disclosures/2026/bench.md': null, 'disclosures/2026/benches.md': disclosure({ title: '长椅' }) },
  },
  { files: { 'disclosures/2026/gate.md': disclosure({ title: '东门' }) } },
  { files: { 'disclosures/2026/gate.md': null } },
  { files: { 'disclosures/2026/gate.md': disclosure({ title: '东门', body: '回来了。' }) } },
  { files: { 'disclosures/2026/fees.md': disclosure({ title: '收费' }) } },
  { files: { 'disclosures/2026/fees.md': disclosure({ title: '收费', more: withdrawn('error') }) } },
  { files: { 'disclosures/2026/fees.md': disclosure({ title: '收费', body: '重新写的。' }) } },
  { files: { 'disclosures/2026/names.md': disclosure({ title: '名单', body: '张甲、李乙' }) } },
  { files: { 'disclosures/2026/names.md': disclosure({ title: '名单', more: withdrawn('privacy') }) } },
  // Replaced before its day.
  {
    files: { 'disclosures/2026/later.md': disclosure({ title: '以后', published: '2026-09-01', body: '没人见过。' }) },
  },
  { files: { 'disclosures/2026/later.md': disclosure({ title: '以后', published: '2026-09-01' }) } },
  { files: { 'disclosures/2026/broken.md': '没有开头信息' } },
  { files: { 'disclosures/2026/broken.md': disclosure({ title: '修好了' }) } },
  { files: { 'README.md': '不是内容' }, email: 'somebody@example.cn' },
];

/** Sixty commits of a year, one a day from 2 January 2026: what people do to entries, and a garden that is often changed. */
export const SIXTY: readonly CommitOf[] = [
  ...STORY,
  ...Array.from({ length: 60 - STORY.length }, (_, rounds) => ({
    files: { 'disclosures/2026/garden.md': disclosure({ title: '花坛', body: GARDEN(rounds) }) },
    email: 'somebody@example.cn',
  })),
].map((commit, index) => ({ at: day(index + 1), ...commit }));
