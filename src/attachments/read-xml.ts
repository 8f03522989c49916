import { Parser } from 'htmlparser2';

export interface XmlHandler {
  /** Names of elements and attributes come without their prefix: `w:t` is `t`. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Walks through a part of an Office file. Damaged XML is read as far as it goes; entities of its own are not followed. */
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

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
