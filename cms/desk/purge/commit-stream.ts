import { TRAILERS } from '../../../src/record/redaction.ts';

/** Texts that were rewritten, by their old blobs; and what else names them: digests of texts, commits. */
interface Rewritten {
  blobs: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
}

/**
 * What `git fast-export` printed with the new texts, wherever they lie; a commit whose text is another says so in its
 * message. Messages, names and paths may be in any encoding: they are read as bytes, one character each.
 */
export function withBlobs(exported: Buffer, rewritten: Rewritten, entryAt: (path: string) => string): Buffer {
  const out: Buffer[] = [];
  let message: { at: number; text: string; entries: Set<string> } | undefined;
  for (let at = 0; at < exported.length;) {
    const end = exported.indexOf(0x0a, at) + 1 || exported.length;
    const line = exported.toString('latin1', at, end);
    at = end;
    const size = /^data (\d+)\n$/.exec(line)?.[1];
    if (size !== undefined) {
      const text = renamed(exported.toString('latin1', at, at + Number(size)), rewritten.names);
      at += Number(size);
      message = { at: out.push(dataOf(text)) - 1, text, entries: new Set() };
      continue;
    }
    const [, mode = '', blob = '', path = ''] = /^M (\d+) ([0-9a-f]+) (.*)\n$/.exec(line) ?? [];
    const made = rewritten.blobs.get(blob);
    out.push(Buffer.from(made === undefined ? line : `M ${mode} ${made} ${path}\n`, 'latin1'));
    const entry = made === undefined ? '' : entryAt(Buffer.from(path, 'latin1').toString('utf8'));
    if (!message || entry === '' || message.entries.has(entry)) continue;
    message.entries.add(entry);
    message.text = withTrailer(message.text, `${TRAILERS.redacted}: ${entry}`);
    out[message.at] = dataOf(message.text);
  }
  return Buffer.concat(out);
}

/** What a draft's message says it was written over, and where it begins. */
const renamed = (message: string, names: ReadonlyMap<string, string>): string =>
  message.replaceAll(
    /^((?:Fork|Base): )([0-9a-f]{40,64})$/gm,
    (_, key: string, name: string) => key + (names.get(name) ?? name),
  );

const dataOf = (text: string) => Buffer.from(`data ${String(text.length)}\n${text}`, 'latin1');

/** Trailers stand in one paragraph at the end. */
function withTrailer(message: string, trailer: string): string {
  const text = message.replace(/[\r\n\t ]+$/, '');
  const last = text.split('\n\n').at(-1) ?? '';
  const isTrailers = text.includes('\n\n') && last.split('\n').every((line) => /^[\w-]+: /.test(line));
  return `${text}${isTrailers ? '\n' : '\n\n'}${trailer}\n`;
}
