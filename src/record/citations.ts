import { numbersIn } from '../schema/document-number.ts';
import { isDocumentTitle } from './document-title.ts';

/** One place in a text that names a document. */
export interface Citation {
  /** The document in one form, by which all places that name it are told together: `《民法典》`, `民发〔2015〕136号`, `《…》（民发〔2015〕136号）`. */
  name: string;
  /** Where it stands in the text. The number that follows a title is not in it. */
  at: number;
  end: number;
}

/** What `（以下简称《办法》）` and the like say a text will call a document; to '' where what is meant is none. */
export type ShortNames = ReadonlyMap<string, string>;

interface TitleAt {
  title: string;
  at: number;
  end: number;
}

/** Whether a text can name a document at all. */
const PERHAPS = /[《号號]/;
const LONGEST = 120;
/** What may stand between a title and the number behind it, and between a number and the title behind it. */
const ONE_BEFORE = /^\s*[（([〔]?\s*$/;
const ONE_AFTER = /^\s*(?:文件?)?\s*$/;
const SHORT_FOR = /(?:简称|以下称|下称|统称)(?:为|作)?\s*[：:]?\s*[“"「『]?$/;

/** The documents that texts name, in the form of `Citation.name`, each once. In a body brackets may be written `\\[2015\\]`. */
export function citations(texts: readonly string[]): string[] {
  const written = texts.filter((text) => PERHAPS.test(text)).map((text) => text.replace(/\\([[\]()])/g, '$1'));
  return [...new Set(written.flatMap((text) => citationsIn(text).map(({ name }) => name)))];
}

/** Every place in a text that names a document, in order. A part of a text is given the short names of the whole. */
export function citationsIn(text: string, short: ShortNames = shortNamesIn(text)): Citation[] {
  if (!PERHAPS.test(text)) return [];
  return placesIn(text).flatMap((place): Citation[] => {
    const { name, at, end, title } = place;
    const long = title === undefined ? undefined : short.get(title);
    if (long !== undefined) return long === '' ? [] : [{ name: long, at, end }];
    return name === undefined ? [] : [{ name, at, end }];
  });
}

/** The short names that a text gives to documents, with what they stand for. */
export function shortNamesIn(text: string): ShortNames {
  const short = new Map<string, string>();
  if (!text.includes('称')) return short;
  let last = '';
  for (const { name, title, at } of placesIn(text)) {
    if (title !== undefined && SHORT_FOR.test(text.slice(Math.max(0, at - 12), at))) short.set(title, last);
    else if (name !== undefined) last = name;
  }
  return short;
}

interface Place extends Omit<Citation, 'name'> {
  /** Undefined for a book, a film, or words that no document is called by alone. */
  name: string | undefined;
  title?: string;
  /** Whether its number follows. */
  numbered?: boolean;
}

function placesIn(text: string): Place[] {
  const places: Place[] = [];
  let inside = 0;
  const all = [...titlesIn(text), ...numbersIn(text)].sort((a, b) => a.at - b.at);
  for (const [index, part] of all.entries()) {
    const { at, end } = part;
    const [before, after] = [places.at(-1), all[index + 1]];
    if ('number' in part) {
      // Of a title with a number in it the title is meant; of one with its number behind it both are one document.
      const ofTitle = before?.title !== undefined && ONE_BEFORE.test(text.slice(before.end, at));
      if (at >= inside && !(ofTitle && before.numbered)) places.push({ name: part.number, at, end });
      continue;
    }
    const { title } = part;
    inside = end;
    const own = after && 'number' in after && ONE_BEFORE.test(text.slice(end, after.at)) ? after.number : undefined;
    const led =
      own === undefined && before?.title === undefined && before && ONE_AFTER.test(text.slice(before.end, at));
    if (led) places.pop();
    const number = own ?? (led ? before.name : undefined);
    const name = number ? `《${title}》（${number}）` : isDocumentTitle(title) ? `《${title}》` : undefined;
    places.push({ name, at, end, title, numbered: own !== undefined });
  }
  return places;
}

/** What stands in 《》, brackets in brackets included: 《关于印发〈…〉的通知》, also where the inner ones are written 《》. */
function titlesIn(text: string): TitleAt[] {
  const found: TitleAt[] = [];
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at)) {
    const end = endOfTitle(text, at);
    if (end !== undefined) found.push({ title: tidied(text.slice(at + 1, end - 1)), at, end });
    at = end ?? at + 1;
  }
  return found;
}

function endOfTitle(text: string, at: number): number | undefined {
  let depth = 0;
  for (let index = at; index < text.length && index - at < LONGEST; index += 1) {
    const character = text[index];
    if (character === '\n') return undefined;
    if (character === '《') depth += 1;
    else if (character === '》') depth -= 1;
    if (depth === 0) return index - at > 2 ? index + 1 : undefined;
  }
  return undefined;
}

/** As it is compared: without spaces, brackets of one kind, inner title marks as they should be. */
const tidied = (title: string) =>
  title
    .replace(/\s+/g, '')
    .replaceAll('《', '〈')
    .replaceAll('》', '〉')
    .replace(/[(［[]/g, '（')
    .replace(/[)］\]]/g, '）');
