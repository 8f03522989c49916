import { UnreadableFile } from '../outcome.ts';

/** A value of the PDF language (ISO 32000-2, 7.3). Strings are bytes as Latin-1, names are without their slash and codes. */
export type Value = null | boolean | number | Text | Name | Ref | Word | Dict | Value[];
export type Dict = ReadonlyMap<string, Value>;
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
export class Text {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}
/** Whatever else stands there: `stream`, `endobj`, operators of a page. */
export class Word {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

const DEEPEST = 100;
const RARE = 'PDF 的写法很少见，查不出里面有什么，请用 Word、WPS 或浏览器重新“输出为 PDF”再上传';

const BLANK = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const REFERENCE = /[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
/** Not in any value: a dictionary that is not closed ends here. */
const ENDS = new Set(['obj', 'endobj', 'stream', 'endstream', 'xref', 'trailer', 'startxref']);
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

export const rare = (): UnreadableFile => new UnreadableFile(RARE);

/** Reads values one after the other. All readers of one file share `budget`, the number of characters they may read. */
export class Reader {
  readonly source: string;
  readonly budget: { left: number };
  at: number;

  constructor(source: string, at: number, budget: { left: number }) {
    this.source = source;
    this.at = at;
    this.budget = budget;
  }

  /** The next value; undefined at the end. */
  value(depth = 0): Value | undefined {
    if (depth > DEEPEST) throw rare();
    this.blank();
    const start = this.at;
    const value = this.next(depth);
    if (depth === 0) this.spend(this.at - start);
    return value;
  }

  /** Goes on behind white space and comments. */
  blank(): void {
    BLANK.lastIndex = this.at;
    BLANK.exec(this.source);
    this.at = BLANK.lastIndex;
  }

  private next(depth: number): Value | undefined {
    const { source } = this;
    const sign = source[this.at];
    if (sign === undefined) return undefined;
    if (sign === '/') {
      this.at += 1;
      return new Name(this.regular().replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => fromHex(code)));
    }
    if (sign === '(') return new Text(this.literal());
    if (sign === '<') return source[this.at + 1] === '<' ? this.dict(depth) : new Text(this.hex());
    if (sign === '[') return this.array(depth);
    const word = this.regular();
    if (word === '') {
      this.at += 1;
      return new Word(sign);
    }
    if (NUMBER.test(word)) return this.numberOrRef(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new Word(word);
  }

  private regular(): string {
    REGULAR.lastIndex = this.at;
    const [found = ''] = REGULAR.exec(this.source) ?? [];
    this.at += found.length;
    return found;
  }

  private numberOrRef(word: string): Value {
    REFERENCE.lastIndex = this.at;
    if (!/^\d{1,10}$/.test(word) || !REFERENCE.test(this.source)) return Number(word);
    this.at = REFERENCE.lastIndex;
    return new Ref(Number(word));
  }

  private array(depth: number): Value[] {
    const found: Value[] = [];
    this.at += 1;
    for (;;) {
      const start = this.at;
      const value = this.value(depth + 1);
      if (value === undefined) return found;
      if (value instanceof Word) {
        if (value.word === ']') return found;
        if (this.endsAt(value, start)) return found;
      } else found.push(value);
    }
  }

  private dict(depth: number): Dict {
    const found = new Map<string, Value>();
    this.at += 2;
    for (;;) {
      this.blank();
      const start = this.at;
      if (this.source.startsWith('>>', start)) {
        this.at += 2;
        return found;
      }
      const key = this.value(depth + 1);
      if (key === undefined || (key instanceof Word && this.endsAt(key, start))) return found;
      if (!(key instanceof Name)) continue;
      this.blank();
      if (this.source.startsWith('>>', this.at)) continue;
      const from = this.at;
      const value = this.value(depth + 1);
      if (value === undefined || (value instanceof Word && this.endsAt(value, from))) return found;
      found.set(key.name, value);
    }
  }

  private endsAt({ word }: Word, start: number): boolean {
    if (!ENDS.has(word)) return false;
    this.at = start;
    return true;
  }

  private hex(): string {
    const end = this.source.indexOf('>', this.at);
    const digits = this.source.slice(this.at + 1, end < 0 ? undefined : end).replaceAll(/[^0-9a-f]/gi, '');
    this.at = end < 0 ? this.source.length : end + 1;
    return (digits + (digits.length % 2 ? '0' : '')).replaceAll(/../g, fromHex);
  }

  private literal(): string {
    const { source } = this;
    let text = '';
    let open = 1;
    let from = ++this.at;
    for (; this.at < source.length; this.at += 1) {
      const sign = source[this.at];
      if (sign === '(') open += 1;
      else if (sign === ')' && --open === 0) break;
      else if (sign === '\\') {
        text += source.slice(from, this.at);
        const [whole, octal, end] = /^\\(?:([0-7]{1,3})|(\r\n|[^]))?/.exec(source.slice(this.at, this.at + 4))!;
        if (octal !== undefined) text += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        else if (end !== undefined && !/[\r\n]/.test(end)) text += ESCAPES[end] ?? end;
        from = this.at + whole.length;
        this.at = from - 1;
      }
    }
    text += source.slice(from, this.at);
    this.at += 1;
    return text;
  }

  private spend(length: number): void {
    this.budget.left -= length;
    if (this.budget.left < 0) throw rare();
  }
}

const fromHex = (code: string): string => String.fromCharCode(Number.parseInt(code, 16));

/** The words of a string: UTF-16 or UTF-8 with their mark, otherwise one byte a letter. */
export function wordsOf({ bytes }: Text): string {
  const encoding = ['utf-16be', 'utf-16le', 'utf-8'].find((_, index) => bytes.startsWith(MARKS[index]!));
  return encoding === undefined ? bytes : new TextDecoder(encoding).decode(Buffer.from(bytes, 'latin1'));
}

const MARKS = ['\u00fe\u00ff', '\u00ff\u00fe', '\u00ef\u00bb\u00bf'];
