import { RefusedFile, UnreadableFile } from '../outcome.ts';
import { sweptFrom, type Passage } from '../passages.ts';

const SAVE_AS = '请在 Word、Excel 或 WPS 里另存为普通的 docx、xlsx，或者输出为 PDF 再上传';
/** Eleven figures make the shortest number of somebody; a door or a number plate has a Chinese character. */
const TELLING = /(?:\p{N}\P{N}{0,3}){11}|[\u3400-\u9fff]/u;
/** Identifiers of programs, times and measures: all figures, and nobody's number. */
const MACHINE =
  /^\s*(?:\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?|[-+]?\d*\.\d+|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[-+][\d:]+)?|(?=.*[a-f])[0-9a-f]{12,})\s*$/i;
/** Fields and functions that start a program or fetch something. */
const FIELD = /^\s*(?:DDE|DATABASE)/i;
const FORMULAS = ['f', 'definedName', 'formula', 'formula1', 'formula2'];
const FETCHING = /(?:^|[^\w])(?:WEBSERVICE|IMAGE|RTD|CALL|EXEC|REGISTER(?:\.ID)?)\s*\(|\w\s*\|\s*'[^']*'\s*!/i;
const INSTRUCTIONS = ['instrText', 'delInstrText'];
const LINKS = ['ddeLink', 'oleLink'];

/**
 * What stands in any text, attribute or comment of any part and is read by nobody else, so that the list of places where
 * a number may hide need not be complete. It refuses what starts a program wherever that stands.
 */
export class Sweep {
  readonly #words = new Set<string>();
  /** The instructions of the fields that are open, the inner ones last. */
  readonly #fields: string[] = [];
  #text = '';
  #element = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#finish();
    this.#element = name;
    for (const key in attributes) this.#add(attributes[key]!);
    if (name === 'fldChar') this.#field(valueOf(attributes, 'fldCharType'));
    if (name === 'fldSimple') demandHarmlessField(valueOf(attributes, 'instr'));
    if (LINKS.includes(name)) throw new RefusedFile('表格会启动别的程序取数据，请断开链接后再上传');
    if (name === 'script' || (name === 'svg' && Object.keys(attributes).some((key) => /^on/i.test(key)))) {
      throw new RefusedFile(`文件里有会运行的内容，${SAVE_AS}`);
    }
  }

  /** `taken`: somebody else has read it. */
  text(text: string, taken: boolean): void {
    if (INSTRUCTIONS.includes(this.#element)) this.#instruction(text);
    if (!taken) this.#text += text;
  }

  close(name: string): void {
    this.#finish();
    this.#element = name === this.#element ? '' : this.#element;
  }

  aside(text: string): void {
    this.#add(text);
  }

  /** What was gathered, at the end of the last part. */
  passages(): Passage[] {
    for (const instruction of this.#fields) demandHarmlessField(instruction);
    return sweptFrom('文件里看不见的文字（说明、选项、样式一类）', this.#words);
  }

  #finish(): void {
    const text = this.#text;
    if (text === '') return;
    this.#text = '';
    this.#add(text);
    if (FORMULAS.includes(this.#element) && FETCHING.test(text)) {
      throw new RefusedFile('表格的公式会启动别的程序或者从别处取数据，请把公式改成数值再上传');
    }
  }

  /** The code of a field comes in pieces. */
  #instruction(text: string): void {
    if (this.#fields.length > 0) this.#fields[this.#fields.length - 1] += text;
    else demandHarmlessField(text);
  }

  #add(text: string): void {
    if (text.length > 4 && TELLING.test(text) && !MACHINE.test(text)) this.#words.add(text);
  }

  #field(type: string): void {
    if (type !== 'begin') {
      const instruction = this.#fields[this.#fields.length - 1] ?? '';
      demandHarmlessField(instruction);
      if (type === 'end') this.#fields.pop();
      return;
    }
    // A field whose very name is the result of another one: only somebody who hides it writes that.
    if (this.#fields.at(-1)?.trim() === '') {
      throw new UnreadableFile(`文件里有看不懂的“域”，${SAVE_AS}`);
    }
    this.#fields.push('');
  }
}

function demandHarmlessField(instruction: string): void {
  if (FIELD.test(instruction)) throw new RefusedFile('文件会启动别的程序取数据，请删除“域”后再上传');
}

function valueOf(attributes: Readonly<Record<string, string>>, name: string): string {
  const key = Object.keys(attributes).find((each) => each.slice(each.indexOf(':') + 1) === name);
  return key === undefined ? '' : attributes[key]!;
}
