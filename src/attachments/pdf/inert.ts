import { RefusedFile, UnreadableFile } from '../outcome.ts';
import { isDict, nameOf, within, type PdfObject } from './objects.ts';
import { Ref, Text, wordsOf, type Dict, type Value } from './syntax.ts';

/** What may follow the last %%EOF: an end of line, a few bytes of padding. */
const LONGEST_TAIL = 64;
const SAVE_AS = '请用 Word、WPS 或浏览器重新“输出为 PDF”再上传';
const SCRIPT = '会运行的脚本';
const TRAFFIC = '会收发数据的动作';

/** What an action may be (ISO 32000-2, 12.6.4): going somewhere in this file, or showing and hiding parts of a page. */
const HARMLESS = ['GoTo', 'GoToR', 'GoToDp', 'URI', 'Named', 'Thread', 'Hide', 'ResetForm', 'SetOCGState', 'Trans'];
const ACTS: Readonly<Record<string, string>> = {
  JavaScript: SCRIPT,
  Launch: '会启动别的程序的动作',
  SubmitForm: TRAFFIC,
  ImportData: TRAFFIC,
  GoToE: TRAFFIC,
  Rendition: TRAFFIC,
  Movie: TRAFFIC,
  Sound: TRAFFIC,
  GoTo3DView: TRAFFIC,
  RichMediaExecute: TRAFFIC,
};
const RUNNING = ['RichMedia', 'Screen', '3D', 'Movie', 'Sound'];
/** Under these keys stand actions, whatever their type. */
const ACTION_KEYS = ['A', 'PA', 'OpenAction', 'Next'];
const SCHEMES = ['http', 'https', 'mailto', 'tel', 'ftp'];

/** Refused: bytes of a PDF that are a second kind of file as well, for whoever reads them from the other end. */
export function demandPdfOnly(bytes: Uint8Array): void {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const tail = raw.slice(raw.lastIndexOf('%%EOF') + '%%EOF'.length).trim();
  const start = raw.slice(0, 1024);
  const second =
    tail.length > LONGEST_TAIL ||
    /PK\x05\x06/.test(raw.slice(-0xffff - 22)) ||
    /<\s*(script|html|svg|body)/i.test(start);
  if (second || !raw.includes('%%EOF')) throw new RefusedFile(`PDF 不完整，或者前后夹带了别的内容，${SAVE_AS}`);
}

/** Refused: objects that run, load or send something; unreadable: a protected file, whose words are not to be seen. */
export function demandInertObjects(objects: readonly PdfObject[]): void {
  const byNumber = Map.groupBy(objects, ({ number }) => number);
  /** All that a value may be: an object may have old versions. */
  const known = (value: Value | undefined): readonly (Value | undefined)[] =>
    value instanceof Ref ? (byNumber.get(value.number) ?? []).map((object) => object.value) : [value];
  const dicts = objects.flatMap(({ value }) => [...within(value)].filter(isDict));
  for (const dict of dicts) demandInertDict(dict, known);
  for (const dict of dicts) {
    const actions = [...ACTION_KEYS.map((key) => dict.get(key)), ...known(dict.get('AA')).flatMap(valuesOf)];
    for (const action of actions.flatMap(known).flat().flatMap(known)) demandKnownAction(action, known);
  }
  for (const { value, stream } of objects) {
    if (isDict(value) && stream && value.has('F')) throw new RefusedFile(loads(value.get('F')));
  }
}

type Known = (value: Value | undefined) => readonly (Value | undefined)[];

function demandInertDict(dict: Dict, known: Known): void {
  const names = (key: string) => known(dict.get(key)).flatMap((value) => nameOf(value) ?? []);
  if (names('Filter').includes('Standard') && dict.has('O') && dict.has('U')) {
    throw new UnreadableFile('PDF 加了密码或者不能复制、打印一类的限制，查不出里面有什么，请去掉密码和限制再上传');
  }
  const act = names('S').find((name) => Object.hasOwn(ACTS, name));
  if (act !== undefined) refuse(ACTS[act]!);
  if (dict.has('JS') || dict.has('JavaScript')) refuse(SCRIPT);
  if (names('Subtype').some((name) => RUNNING.includes(name)) || dict.has('XFA')) refuse('会运行的内容');
  if (names('S').includes('URI') || dict.has('URI')) {
    for (const uri of known(dict.get('URI')).flatMap((value) => [value, ...valuesOf(value)])) demandHarmlessLink(uri);
  }
  if (names('S').some((name) => ['GoToR', 'Thread'].includes(name))) {
    for (const file of known(dict.get('F')).flatMap((value) => [value, ...valuesOf(value)])) demandNear(file, known);
  }
}

/** What is seen and not understood is not fine. */
function demandKnownAction(action: Value | undefined, known: Known): void {
  if (!isDict(action) || !action.has('S')) return;
  const types = known(action.get('S')).map(nameOf);
  if (!types.every((type) => type !== undefined && HARMLESS.includes(type))) {
    throw new UnreadableFile(`PDF 里有看不懂的动作，${SAVE_AS}`);
  }
}

function demandHarmlessLink(uri: Value | undefined): void {
  if (!(uri instanceof Text)) return;
  const address = wordsOf(uri).replaceAll(/[\p{Cc}\p{Cf}\s]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined && /^(java|vb|live)script$/.test(scheme)) refuse(SCRIPT);
  if ((scheme !== undefined && !SCHEMES.includes(scheme)) || isRemote(address)) {
    throw new RefusedFile(`PDF 里有不是网址的链接（${address.slice(0, 60)}），请去掉链接再上传`);
  }
}

/** Another file beside this one is only not found; one on another machine is asked for. */
function demandNear(file: Value | undefined, known: Known): void {
  if (nameOf(file) === 'URL') throw new RefusedFile(loads(file));
  for (const each of known(file)) {
    if (!(each instanceof Text)) continue;
    const path = wordsOf(each).replaceAll(/[\p{Cc}\p{Cf}\s]/gu, '');
    if (isRemote(path) || /^[a-z][a-z0-9+.-]+:/i.test(path)) throw new RefusedFile(loads(each));
  }
}

const isRemote = (path: string): boolean => /^[\\/]{2}/.test(path);
const valuesOf = (value: Value | undefined): readonly Value[] => (isDict(value) ? [...value.values()] : []);

function loads(file: Value | undefined): string {
  const path = file instanceof Text ? `（${wordsOf(file).slice(0, 60)}）` : '';
  return `PDF 会从别处读取内容${path}，${SAVE_AS}`;
}

function refuse(what: string): never {
  throw new RefusedFile(`PDF 里有${what}，${SAVE_AS}`);
}

/** Refused: scripts that PDF.js finds in the catalog, a page or a field. */
export function demandNoScripts(actions: readonly unknown[]): void {
  if (actions.some(Boolean)) refuse(SCRIPT);
}
