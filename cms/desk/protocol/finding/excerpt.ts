import { definitionOf, type CollectionName } from '../../../../src/collections/index.ts';
import { plainText } from '../../../../src/markdown/plain-text.ts';
import { cutFrontMatter } from '../../../../src/reader/front-matter.ts';
import { fieldsOf } from '../../../../src/schema/fields-of.ts';
import { normaliseText } from '../../../../src/text/normalise.ts';
import type { FoundEntry } from '../../../wire/finding.ts';

const AROUND = 24;

interface Read {
  text: string;
  values: Readonly<Record<string, unknown>>;
}

/** Where a word stands first, by the name of the field or of the text, with the words around it as residents read them. */
export function placeOf(
  collection: CollectionName,
  { text, values }: Read,
  word: string,
): Pick<FoundEntry, 'where' | 'excerpt'> {
  const { schema, body } = definitionOf(collection);
  const has = (line: string) => plain(line).includes(word);
  for (const { name, label, options } of fieldsOf(schema.shape)) {
    const found = textsIn(values[name]).find(has);
    if (found !== undefined) return { where: label, excerpt: around(options?.[found] ?? found, word) };
  }
  const line = bodyLines(text).find(has);
  if (line !== undefined) return { where: body.label, excerpt: around(line, word) };
  // In the address of a link or a picture, or in the name of the file.
  return text.split('\n').some(has) ? { where: body.label, excerpt: '' } : { where: '编号', excerpt: '' };
}

/** All that somebody has written in a value, however deep it lies. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n');
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The words without their marks; of a text that cannot be read, the text itself. */
function bodyLines(text: string): string[] {
  const cut = cutFrontMatter(normaliseText(text));
  if ('problem' in cut) return text.split('\n');
  try {
    return plainText(cut.body).split('\n');
  } catch {
    return cut.body.split('\n');
  }
}

function around(line: string, word: string): string {
  const clean = line.trim();
  const at = Math.max(0, plain(clean).indexOf(word));
  const [from, to] = [Math.max(0, at - AROUND), at + word.length + AROUND];
  return `${from > 0 ? '……' : ''}${clean.slice(from, to)}${to < clean.length ? '……' : ''}`;
}

/** As words are compared. */
export const plain = (text: string) => text.normalize('NFKC').toLowerCase();
