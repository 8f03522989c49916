import { readFileSync } from 'node:fs';
import { importFiles, type ImportedFile } from '../../src/import/import-files.ts';
import type { BoardFacts } from '../../src/import/context.ts';
import type { Answers } from '../../src/import/questions.ts';
import type { CollectionName } from '../../src/collections/index.ts';
import { readBlocks } from '../../src/markdown/blocks.ts';
import type { OutlineLine } from './damaged-texts.ts';

export const facts: BoardFacts = {
  today: '2026-11-21',
  communities: [
    { id: 'dongli', title: '东里社区' },
    { id: 'nanxiang', title: '南巷社区' },
  ],
  places: [],
  policies: [
    { id: 'service-plan-2021', title: '青石街道社区服务体系建设规划（2021—2025年）', number: '青街办发〔2021〕9号' },
  ],
  topics: ['养老服务', '社区服务'],
  officePhones: ['0999-5550109'],
  usual: { nanxiang: { channels: ['site', 'board'], responsible: '居务监督委员会主任' } },
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One file through the whole import. */
export async function imported(
  name: string,
  content: string | Uint8Array,
  as: CollectionName = 'policies',
  answers: Answers = {},
): Promise<ImportedFile> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const { files } = await importFiles({ files: [{ name, bytes }], as, answers, facts });
  return files[0]!;
}

/** The headings of a body as the site shows them. */
export const headingsOf = (body: string): string[] =>
  readBlocks(body).flatMap((block) =>
    block.kind === 'heading' || block.kind === 'run-in' ? [`${'  '.repeat(block.depth - 2)}${block.text}`] : [],
  );

/** How well headings are found, with their levels: 1 when all are and no others. */
export function f1(found: readonly string[], outline: readonly string[]): number {
  const plain = (heading: string) => heading.replace(/(?<=\S)\s+/g, ' ');
  const left = outline.map(plain);
  const right = found.filter((heading) => {
    const at = left.indexOf(plain(heading));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * right) / (found.length + outline.length);
}

/** A sample text of ours and its outline, made by hand. */
export function sample(name: string): { title: string; lines: OutlineLine[]; outline: string[] } {
  const outline = readFileSync(new URL(`outlines/${name}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const [, head = '', ...body] = readFileSync(
    new URL(`../../content/policies/${name}.md`, import.meta.url),
    'utf8',
  ).split('---\n');
  const title = /^title: (.*)$/m.exec(head)![1]!;
  const levels = new Map(outline.map((line) => [line.trim(), (line.length - line.trimStart().length) / 2 + 1]));
  const lines = body
    .join('---\n')
    .split(/\n+/)
    .filter((line) => line !== '' && !line.startsWith('|'));
  return {
    title,
    outline,
    lines: lines.map((text) => (levels.has(text) ? { text, level: levels.get(text)! } : { text })),
  };
}
