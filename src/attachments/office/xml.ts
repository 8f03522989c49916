import { Parser } from 'htmlparser2';
import { UnreadableFile } from '../outcome.ts';
import type { Package } from './zip.ts';

export interface XmlHandler {
  /** Names of elements and attributes come without their prefix: `w:t` is `t`. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Values that Office keeps in attributes. */
const VALUES = ['v', 'val', 'text', 'ref', 'Target', 'name'];
const HEAD = /^\uFEFF?\s*(?:<\?(?:(?!\?>)[^])*\?>\s*|<!--(?:(?!-->)[^])*-->\s*)*<([^\s/>?!]+)/;
const TAIL = /(?:\s*<!--(?:(?!-->)[^])*-->|\s*<\?[^>]*\?>)*\s*$/;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Walks through XML. Entities of its own are not followed. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (!handler.open) return;
        const named = Object.entries(attributes).map(([key, value]) => [local(key), value] as const);
        handler.open(local(name), Object.fromEntries(named));
      },
      ontext: (text) => handler.text?.(text),
      onclosetag: (name) => handler.close?.(local(name)),
    },
    { xmlMode: true },
  );
  parser.end(decode(bytes));
}

/** A part that is there must be there to its end, or what came after it would be missed. None for a part that is not. */
export function xmlPart(file: Package, name: string): Uint8Array {
  const bytes = file.part(name) ?? new Uint8Array();
  if (!isWhole(decode(bytes))) {
    throw new UnreadableFile('文件已损坏，有一部分读不出来，请在 Word、Excel 或 WPS 里重新另存一份再上传');
  }
  return bytes;
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
export function plainXmlText(xml: Uint8Array, attributes = false): string {
  const found: string[] = [];
  readXml(xml, {
    open(_name, values) {
      if (attributes) for (const key of VALUES) if (values[key]) found.push(values[key]);
    },
    text(text) {
      if (text.trim()) found.push(text.trim());
    },
  });
  return found.join('\n');
}

export interface Relation {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

/** Where the relationships of a part lead. */
export function readRelations(xml: Uint8Array): Relation[] {
  const found: Relation[] = [];
  readXml(xml, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship') return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      found.push({ id: Id, type, target: Target, external: TargetMode === 'External' });
    },
  });
  return found;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
