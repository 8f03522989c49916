import { constants, inflateSync } from 'node:zlib';
import { UnreadableFile } from '../outcome.ts';
import { Name, rare, Reader, Ref, type Dict, type Value } from './syntax.ts';

const LARGEST = 32 * 1024 * 1024;
/** How often the characters of a file are read at most: objects may seem to lie in one another. */
const READINGS = 4;
const DAMAGED = 'PDF 有一部分已损坏，读不出来，请用 Word、WPS 或浏览器重新“输出为 PDF”再上传';
/** Keys of streams that hold pictures, fonts, colours: no words stand in them. */
const DRAWN = ['Length1', 'FunctionType', 'DecodeParms', 'BitsPerComponent', 'ShadingType'];
const FONT_FILES = ['Type1C', 'CIDFontType0C', 'OpenType', 'Image'];

/** An object of a PDF, an old version of one too. */
export interface PdfObject {
  /** Undefined for the dictionary behind `trailer`. */
  number: number | undefined;
  value: Value;
  /** As it is written, where it is a dictionary. */
  source: string;
  /** Where it, or the stream it is packed in, begins in the file. */
  at: number;
  /** The packed bytes, if it is a stream; and all bytes from there: a packed stream says itself where it ends. */
  stream?: Uint8Array;
  onward?: Uint8Array;
  /** Seemingly within the bytes of another object. */
  within: boolean;
}

/**
 * Every object in the bytes of a PDF, wherever the table of objects says they are and whether it names them or not: what
 * any reader might take for an object is one. Objects in packed streams too.
 */
export function readObjects(bytes: Uint8Array): PdfObject[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const budget = { left: READINGS * raw.length + LARGEST };
  const found: PdfObject[] = [];
  let reached = 0;
  for (const { 0: word, index } of raw.matchAll(/(?<!end)obj(?![A-Za-z])|trailer/g)) {
    const object = objectAt(raw, index, word, budget, bytes);
    if (!object) continue;
    found.push({ ...object.object, within: index < reached });
    reached = Math.max(reached, object.end);
  }
  const byNumber = new Map(found.map(({ number, value }) => [number, value]));
  return found.flatMap((object) => [object, ...packedIn(object, byNumber, budget)]);
}

function objectAt(raw: string, index: number, word: string, budget: { left: number }, bytes: Uint8Array) {
  const reader = new Reader(raw, index + word.length, budget);
  reader.blank();
  const from = reader.at;
  const value = reader.value();
  if (value === undefined) return undefined;
  const end = reader.at;
  const number =
    word === 'obj'
      ? /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]*$/.exec(raw.slice(Math.max(index - 40, 0), index))
      : null;
  const object = { number: number ? Number(number[1]) : undefined, value, source: raw.slice(from, end), at: index };
  if (!isDict(value)) return { object, end };
  const stream = streamAt(raw, reader, value);
  if (!stream) return { object, end };
  return {
    object: { ...object, stream: bytes.subarray(stream.from, stream.to), onward: bytes.subarray(stream.from) },
    end: stream.to,
  };
}

function streamAt(raw: string, reader: Reader, dict: Dict): { from: number; to: number } | undefined {
  reader.blank();
  const [mark] = /^stream(?:\r\n|\n|\r)?/.exec(raw.slice(reader.at, reader.at + 8)) ?? [];
  if (mark === undefined) return undefined;
  const from = reader.at + mark.length;
  const length = dict.get('Length');
  if (typeof length === 'number' && /^[\r\n ]*endstream/.test(raw.slice(from + length, from + length + 16))) {
    return { from, to: from + length };
  }
  const end = raw.indexOf('endstream', from);
  return { from, to: end < 0 ? raw.length : end };
}

/** The objects of an object stream (7.5.7). */
function packedIn(
  object: PdfObject,
  all: ReadonlyMap<number | undefined, Value>,
  budget: { left: number },
): PdfObject[] {
  const { value, stream, at } = object;
  if (!stream || !isDict(value) || nameOf(value.get('Type')) !== 'ObjStm') return [];
  const content = contentOf(object)?.toString('latin1');
  if (content === undefined) throw rare();
  budget.left += READINGS * content.length;
  const known = (held: Value | undefined) => (held instanceof Ref ? all.get(held.number) : held);
  const [count, first] = [known(value.get('N')), known(value.get('First'))];
  if (typeof count !== 'number' || typeof first !== 'number') throw rare();
  const head = new Reader(content, 0, budget);
  const packed: PdfObject[] = [];
  for (let index = 0; index < count; index += 1) {
    const [number, offset] = [head.value(), head.value()];
    if (typeof number !== 'number' || typeof offset !== 'number') break;
    const reader = new Reader(content, first + offset, budget);
    reader.blank();
    const from = reader.at;
    const inner = reader.value() ?? null;
    packed.push({ number, value: inner, source: content.slice(from, reader.at), at, within: false });
  }
  return packed;
}

/** What an object is now, and not what it was. */
export class PdfFile {
  readonly #last: ReadonlyMap<number | undefined, PdfObject>;
  readonly objects: readonly PdfObject[];

  constructor(objects: readonly PdfObject[]) {
    this.objects = objects;
    this.#last = new Map(objects.filter((each) => !each.within).map((each) => [each.number, each]));
  }

  object(ref: Ref): PdfObject | undefined {
    return this.#last.get(ref.number);
  }

  value(value: Value | undefined): Value | undefined {
    return value instanceof Ref ? this.object(value)?.value : value;
  }
}

/** The unpacked bytes of a stream; undefined when it is packed in a way that is not read here. */
export function contentOf({ value, stream, onward }: PdfObject): Buffer | undefined {
  if (!stream || !onward || !isDict(value)) return undefined;
  const filters = [value.get('Filter') ?? []].flat();
  if (filters.length === 0) return Buffer.from(stream);
  const plain = [value.get('DecodeParms') ?? null].flat().every((parms) => parms === null);
  if (filters.length !== 1 || !plain || !['FlateDecode', 'Fl'].includes(nameOf(filters[0]) ?? '')) return undefined;
  try {
    return inflateSync(onward, { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    throw new UnreadableFile(DAMAGED, { cause });
  }
}

/** Whether a stream may hold what a page says; a damaged one must not be read as far as it goes, as PDF.js does. */
export const mayHoldWords = ({ value, stream }: PdfObject): boolean =>
  stream !== undefined &&
  isDict(value) &&
  !DRAWN.some((key) => value.has(key)) &&
  !FONT_FILES.includes(nameOf(value.get('Subtype')) ?? '') &&
  !['XRef', 'ObjStm', 'EmbeddedFile'].includes(nameOf(value.get('Type')) ?? '') &&
  typeof value.get('N') !== 'number';

export const isDict = (value: Value | undefined): value is Dict => value instanceof Map;
export const nameOf = (value: Value | undefined): string | undefined =>
  value instanceof Name ? value.name : undefined;

/** A value and everything in it, depth first. */
export function* within(value: Value): Generator<Value> {
  yield value;
  const inner = Array.isArray(value) ? value : isDict(value) ? value.values() : [];
  for (const each of inner) yield* within(each);
}
