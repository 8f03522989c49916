import { expect, test } from 'vitest';
import { grouped } from '../../cms/app/privacy/findings.ts';
import { maskedText } from '../../cms/app/privacy/mask-text.ts';
import { reported } from '../../src/privacy/report.ts';
import { allowanceFrom } from '../../src/reader/personal/allowance.ts';
import { readEntry } from '../../src/reader/read-entry.ts';
import { countOf, shortened, type Problem } from '../../src/schema/problems.ts';
import { growth } from '../growth.ts';
import { dice, mobile, residentId } from '../privacy/invented-people.ts';

const throws = dice(3);
const numbers = Array.from({ length: 40_000 }, (_, index) => (index % 3 ? mobile(throws) : residentId(throws)));
const nobody = { officePhones: new Set<string>(), cleared: () => false };
const repeated = (piece: (index: number) => string) => (size: number) =>
  Array.from({ length: size }, (_, index) => piece(index)).join('');
const inFields = (fields: string) => `---\ntitle: 通知\n${fields}---\n正文\n`;

/** Texts of an attacker or of an unlucky clerk, by their size. */
const texts: Readonly<Record<string, readonly [size: number, (size: number) => string]>> = {
  'numbers in a line each': [3000, repeated((index) => `${numbers[index]!}\n`)],
  'numbers in one line': [3000, repeated((index) => `${numbers[index]!}，`)],
  'numbers in a paragraph each': [3000, repeated((index) => `打 ${numbers[index]!}\n\n`)],
  'numbers in a table': [
    8000,
    (size) => `| 姓名 | 卡号 |\n${repeated((index) => `| 王* | ${numbers[index]!} |\n`)(size)}`,
  ],
  'names of a list': [
    8000,
    (size) => `| 姓名 | 卡号 |\n${repeated((index) => `| 王小${'一二三'[index % 3]!} | 3 |\n`)(size)}`,
  ],
  'nested lists': [20_000, repeated(() => '- ')],
  'marks of emphasis': [80_000, repeated(() => '*a_')],
  'cells of a table': [40_000, repeated(() => '| a ')],
  links: [20_000, repeated(() => '[a](b ')],
  brackets: [80_000, repeated(() => '[![(')],
  entities: [40_000, repeated(() => '&#49;')],
  'empty lines': [80_000, repeated(() => ' \n')],
  'line ends of numbers': [40_000, repeated(() => '1\n')],
};

test.each(Object.entries(texts))('a body of %s takes work in proportion to its length', async (_, [size, make]) => {
  const file = (length: number) => `---\ntitle: 通知\n---\n${make(length)}`;
  const work = (text: string) => readEntry('alerts/a.md', text, 'content/alerts/a.md', nobody);
  expect(await growth(file, size, work)).toBeLessThan(2.5);
});

const fields: Readonly<Record<string, readonly [size: number, (size: number) => string]>> = {
  aliases: [2500, (size) => inFields(`a: &a 1\nb:\n${repeated(() => '  - *a\n')(size)}`)],
  'anchors with an alias each': [
    10_000,
    (size) => inFields(repeated((index) => `k${index}: &a${index} 1\nm${index}: *a${index}\n`)(size)),
  ],
  'aliases of aliases': [
    5000,
    (size) =>
      inFields(`a0: &a0 [x]\n${repeated((index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`)(size)}`),
  ],
  'merged keys': [1500, (size) => inFields(`a: &a {x: 1}\nb:\n${repeated(() => '  - <<: *a\n')(size)}`)],
  keys: [2500, (size) => inFields(repeated((index) => `k${index}: 1\n`)(size))],
  'keys in brackets': [2500, (size) => inFields(`a: {${repeated((index) => `k${index}: 1, `)(size)}}\n`)],
  'open brackets': [10_000, (size) => inFields(`a: ${'['.repeat(size)}\n`)],
  'nested brackets': [10_000, (size) => inFields(`a: ${'['.repeat(size)}${']'.repeat(size)}\n`)],
  'nested lists': [10_000, (size) => inFields(`a:\n  ${'- '.repeat(size)}x\n`)],
  'errors in one line': [2500, (size) => inFields(`a: [${'"x" "y" '.repeat(size)}]\n`)],
  'a long title': [100_000, (size) => `---\ntitle: ${'很长'.repeat(size)}\n---\n正文`],
  'a long key': [100_000, (size) => inFields(`${'k'.repeat(size)}: 1\n`)],
  'numbers in a list': [4000, (size) => inFields(`a:\n${repeated((index) => `  - "${numbers[index]!}"\n`)(size)}`)],
  'numbers in comments': [3000, (size) => inFields(repeated((index) => `# ${numbers[index]!}\n`)(size))],
  'many documents': [2000, (size) => `---\n${'a: 1\n...\n'.repeat(size)}---\n`],
};

test.each(Object.entries(fields))(
  'front matter of %s takes work in proportion to its length',
  async (_, [size, make]) => {
    const work = (text: string) => readEntry('alerts/a.md', text, 'content/alerts/a.md', nobody);
    expect(await growth(make, size, work)).toBeLessThan(2.5);
  },
);

test('thousands of exceptions are looked up, not searched', async () => {
  const exceptions = (size: number) =>
    repeated(
      (index) =>
        `- {file: content/a.md, kind: mobile, masked: "138****${String(index).padStart(4, '0')}", reason: 本人同意公开, by: 王, date: 2026-01-01}\n`,
    )(size);
  const asked = (size: number) => ({ size, passing: allowanceFrom('', { text: exceptions(size) }).in('content/a.md') });
  const work = ({ size, passing }: ReturnType<typeof asked>) => {
    for (let index = 0; index < size * 100; index += 1) passing.cleared('mobile', `138****${String(index % size)}`);
  };
  expect(await growth(asked, 500, work)).toBeLessThan(2.5);
});

test('ten thousand findings are grouped, hidden and counted in proportion, and the first are shown', async () => {
  const body = (size: number) => numbers.slice(0, size).join('，');
  const found = (size: number): Problem[] =>
    reported({ path: 'body', label: '正文', text: body(size), long: true }, nobody).map((one) => ({
      file: 'a.md',
      ...one,
    }));
  expect(await growth(found, 10_000, grouped)).toBeLessThan(2.5);
  expect(await growth(found, 10_000, shortened)).toBeLessThan(2.5);
  const maskings = (size: number) => ({
    text: body(size),
    all: found(size).map(({ personal }) => ({ found: personal!.found!, masked: personal!.masked })),
  });
  expect(await growth(maskings, 10_000, ({ text, all }) => maskedText(text, all, true))).toBeLessThan(2.5);

  const problems = found(10_000);
  const short = shortened(problems);
  expect(short).toHaveLength(41);
  expect(countOf(short)).toBe(problems.length);
  expect(short.at(-1)).toMatchObject({
    label: '正文',
    message: `还有 ${problems.length - 40} 处和上面一样的问题，改好上面的再看`,
  });
  expect(grouped(problems)).toHaveLength(41);
});
