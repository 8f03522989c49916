import { plainXmlText } from '../office/xml.ts';
import { sweptFrom, type Passage } from '../passages.ts';
import { contentOf, isDict, mayHoldWords, nameOf, within, type PdfObject } from './objects.ts';
import { inlinePixels } from './pictures.ts';
import { Reader, Text, wordsOf, type Dict, type Value } from './syntax.ts';

/** Bytes that are no words: identifiers, keys, signatures, colours. */
const BINARY = ['ID', 'O', 'U', 'OE', 'UE', 'Perms', 'Cert', 'CharSet', 'Digest', 'DigestValue', 'Lookup', 'NavID'];
/** `D:20261121232005+08'00'` or `2026-11-21T23:20:05+08:00`, and nothing else. */
const TIME = /^(?:D:\d{4,14}(?:[Z+-][\d']*)?|\d{4}-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?)?)$/;
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/g;
const MOST_CONTROL = 0.2;

/** Times such as D:20261121232005 are no words, and as digits they could be taken for a number of somebody. */
export const isTime = (text: string): boolean => TIME.test(text);

/**
 * Every string of a PDF, wherever it stands: names of layers, other texts for pictures, values of fields that no page
 * shows, what old versions said; and how many pixels the pictures in drawings have. The streams that pages draw are
 * unpacked for it, so a damaged one is noticed.
 */
export function hiddenWords(objects: readonly PdfObject[]): { passages: Passage[]; pixels: number } {
  const found = new Set<string>();
  let pixels = 0;
  for (const object of objects) {
    addStrings(object.value, found);
    if (!mayHoldWords(object)) continue;
    const content = contentOf(object);
    if (!content) continue;
    if (isXml(object)) found.add(withoutTimes(plainXmlText(content.toString('utf8'), true)));
    else {
      const drawing = content.toString('latin1');
      for (const properties of markedIn(drawing)) addStrings(properties, found);
      pixels += inlinePixels(drawing);
    }
  }
  return { passages: sweptFrom('PDF 里页面上看不见的文字', found), pixels };
}

function addStrings(value: Value, found: Set<string>): void {
  for (const each of within(value)) {
    if (!isDict(each)) continue;
    for (const [key, held] of each) if (!isBinary(key, each)) for (const text of textsIn(held)) found.add(text);
  }
  if (value instanceof Text || Array.isArray(value)) for (const text of textsIn(value)) found.add(text);
}

const isBinary = (key: string, dict: Dict): boolean =>
  BINARY.includes(key) || (key === 'Contents' && dict.has('ByteRange'));

/** Of a string, and of the strings in a list; dictionaries are walked through by themselves. */
function textsIn(value: Value): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!(value instanceof Text)) return [];
  const words = wordsOf(value);
  const plain = words.replaceAll(CONTROL, '');
  if (words.length - plain.length > words.length * MOST_CONTROL || isTime(plain) || !plain.trim()) return [];
  return [plain];
}

/** The properties of marked content in what a page draws (14.6). */
function* markedIn(content: string): Generator<Value> {
  const budget = { left: 4 * content.length };
  for (let at = content.indexOf('<<'); at !== -1; at = content.indexOf('<<', at + 2)) {
    const value = new Reader(content, at, budget).value();
    if (value !== undefined) yield value;
  }
}

const isXml = ({ value }: PdfObject): boolean =>
  isDict(value) && (nameOf(value.get('Subtype')) === 'XML' || nameOf(value.get('Type')) === 'Metadata');

const withoutTimes = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isTime(line))
    .join('\n');
