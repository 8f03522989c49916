import { deflateSync, inflateSync } from 'node:zlib';
import { languageOf } from '../schema/language.ts';
import type { Traditional } from './traditional.ts';

/** What stands in texts of the index but is no text: addresses, days, and names by which programs know something. */
const MARKS = new Set(['url', 'id', 'lang', 'date', 'until', 'number', 'from', 'to', 'code', 'days', 'plain', 'sound']);

const isTraditional = (title: unknown) => typeof title === 'string' && languageOf(title) === 'zh-Hant';

/** A file of the search index with what results show, as it is in the Traditional edition. */
export function cardsInTraditional(file: Uint8Array, traditional: Traditional): Uint8Array {
  const convert = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return MARKS.has(key) ? value : traditional.of(value);
    if (Array.isArray(value)) return value.map((one) => convert(one, key));
    if (typeof value !== 'object' || value === null) return value;
    // Titles that are offered do not say in what they are written.
    const isForeign = ('lang' in value && value.lang === 'zh-Hant') || ('title' in value && isTraditional(value.title));
    return isForeign ? value : Object.fromEntries(Object.entries(value).map(([own, one]) => [own, convert(one, own)]));
  };
  const text = new TextDecoder().decode(inflateSync(file));
  return deflateSync(JSON.stringify(convert(JSON.parse(text), '')));
}
