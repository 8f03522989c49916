import { Parser } from 'htmlparser2';
import { UnreadableFile } from '../outcome.ts';
import type { Sweep } from './sweep.ts';
import type { Package } from './zip.ts';

export interface XmlHandler {
  /** Names of elements and attributes come without their prefix: `w:t` is `t`. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Returns whether the text was taken: what nobody takes is swept up. */
  text?(text: string): boolean;
  close?(name: string): void;
}

/** Values that Office keeps in attributes. */
const VALUES = ['v', 'val', 'text', 'ref', 'Target', 'name'];
const HEAD = /^\uFEFF?\s*(?:<[?!](?:(?!\?>)[^>])*\??>\s*|<!--(?:(?!-->)[^])*-->\s*)*<([^\s/>?!]+)/;
const TAIL = /(?:\s*<!--(?:(?!-->)[^])*-->|\s*<\?[^>]*\?>)*\s*$/;
const DAMAGED = '文件已损坏，有一部分读不出来，请在 Word、Excel 或 WPS 里重新另存一份再上传';
const RARE = '文件的写法很少见，读不出来，请在 Word、Excel 或 WPS 里重新另存一份再上传';
/** Character sets in which a figure is not the byte it is in ASCII. */
const STRANGE_SET = /^\uFEFF?<\?xml[^>]*encoding\s*=\s*["'](?:utf-?7|utf-?32|ebcdic|ibm|cp|ucs)/i;

/** The parser takes longer for each element the deeper it lies; no honest file comes near this. */
const DEEPEST = 300;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Walks through XML; with `sweep`, what `handler` leaves lying is gathered. Entities of its own are not followed. */
export function readXml(xml: string, handler: XmlHandler, sweep?: Sweep): void {
  if (STRANGE_SET.test(xml.slice(0, 200))) throw new UnreadableFile(RARE);
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST) throw new UnreadableFile(RARE);
        const plain: Record<string, string> = {};
        for (const key in attributes) plain[local(key)] = attributes[key]!;
        sweep?.open(local(name), attributes);
        handler.open?.(local(name), plain);
      },
      ontext: (text) => {
        const taken = handler.text?.(text) ?? false;
        sweep?.text(text, taken);
      },
      onclosetag: (name) => {
        depth -= 1;
        sweep?.close(local(name));
        handler.close?.(local(name));
      },
      oncomment: (text) => sweep?.aside(text),
      onprocessinginstruction: (name, text) => {
        // What an entity stands for would be seen by some readers only.
        if (/^!doctype/i.test(name) && text.includes('[')) throw new UnreadableFile(RARE);
        sweep?.aside(text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

/** The XML of a part. It must be there to its end, or what came after it would be missed. Empty for a part that is not. */
export function xmlPart(file: Package, name: string): string {
  const xml = decode(file.part(name) ?? new Uint8Array());
  // Drawings for old versions are written as loosely as web pages.
  if (!/\.vml$/i.test(name) && !isWhole(xml)) throw new UnreadableFile(DAMAGED);
  return xml;
}

/** The name of the outermost element, whatever the part is called; undefined if it is no XML. */
export function rootOf(bytes: Uint8Array): string | undefined {
  const root = HEAD.exec(decode(bytes.subarray(0, 8192)))?.[1];
  return root === undefined ? undefined : local(root);
}

/** Begins with an element and ends with the end of it. */
function isWhole(xml: string): boolean {
  const root = HEAD.exec(xml.slice(0, 4096))?.[1];
  if (root === undefined) return xml.trim() === '';
  const end = xml.slice(-4096).replace(TAIL, '');
  return (
    end.replace(/\s*>$/, '>').endsWith(`</${root}>`) ||
    (end.endsWith('/>') && xml.indexOf('<', xml.indexOf(`<${root}`) + 1) === -1)
  );
}

/** Every text of a small part, one a line; with `attributes`, the values that Office keeps in attributes too. */
export function plainXmlText(xml: string, attributes = false, sweep?: Sweep): string {
  const found: string[] = [];
  let text = '';
  const finish = (): void => {
    if (text.trim()) found.push(text.trim());
    text = '';
  };
  readXml(
    xml,
    {
      open(_name, values) {
        finish();
        if (attributes) for (const key of VALUES) if (values[key]) found.push(values[key]);
      },
      // A character reference comes as a piece of its own.
      text(piece) {
        text += piece;
        return true;
      },
      close: finish,
    },
    sweep,
  );
  return found.join('\n');
}

export interface Relation {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

/** Where the relationships of a part lead. */
export function readRelations(xml: string): Relation[] {
  const found: Relation[] = [];
  readXml(xml, {
    open(name, { Id = '', Type = '', Target = '', TargetMode = '' }) {
      if (name !== 'Relationship') return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      found.push({ id: Id, type, target: Target, external: !/^(?:internal)?$/i.test(TargetMode.trim()) });
    },
  });
  return found;
}

/** The part to which a relationship leads, as the list of parts has it. */
export function partAt(file: Package, from: string, target: string): string | undefined {
  const path = target.startsWith('/') ? target : `/${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  const wanted = new URL(path, 'file:').pathname.slice(1);
  return file.names.find((name) =>
    [wanted, decodeSafely(wanted)].some((each) => each.toLowerCase() === name.toLowerCase()),
  );
}

/** The part that holds the relationships of another. */
export const relationsPart = (name: string): string => name.replace(/([^/]*)$/, '_rels/$1.rels');

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
