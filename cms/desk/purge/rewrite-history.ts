import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TRAILERS } from '../../../src/record/redaction.ts';
import { digestOf, placeOf } from '../../../src/reader/read-entry.ts';
import { git } from '../git/git.ts';
import { readObjects } from '../git/git-objects.ts';
import { asAuthor } from '../git/repository.ts';

export interface Rewriting {
  root: string;
  /** Of the content folder in the repository, `content/`. */
  prefix: string;
  /** `<collection>/<id>` */
  entry: string;
  redact: (text: string) => string;
  /** Says whether the text that the site is made of may be what it becomes; throws otherwise. */
  check: (file: string, text: string) => void;
}

/** Texts that were rewritten, by their old blobs; and what else names them: digests of texts, commits. */
interface Rewritten {
  blobs: Map<string, string>;
  names: Map<string, string>;
}

const ASIDE = 'refs/purge/';
/** Branches, tags, and drafts that were given up. */
const KEPT = /^refs\/(?:heads|tags|desk)\//;

/**
 * Takes something out of an entry in every commit of every branch and tag. Commits keep their authors, dates and words,
 * and those with another text say so. Until all is made the branches stay as they are; then they move in one step.
 */
export async function rewriteHistory(rewriting: Rewriting): Promise<string[]> {
  const { root, prefix, entry, redact, check } = rewriting;
  const own = (args: readonly string[], input?: string) => git(root, args, {}, input);
  const isOwn = (path: string) => path.startsWith(prefix) && nameAt(path.slice(prefix.length)) === entry;
  const rewritten = await newBlobs(root, await blobsOf(root, isOwn), redact);
  if (rewritten.blobs.size === 0) return [];
  const branch = (await own(['symbolic-ref', 'HEAD'])).trim();
  const tree = (await own(['ls-tree', '-r', '-z', 'HEAD'])).split('\0');
  for (const line of tree) {
    const [, blob = '', path = ''] = /^\d+ blob (\S+)\t(.*)$/s.exec(line) ?? [];
    const made = isOwn(path) ? rewritten.blobs.get(blob) : undefined;
    if (made !== undefined) check(path.slice(prefix.length), (await readObjects(root, [made]))[0]!.toString('utf8'));
  }
  const refs = refsIn(await own(['for-each-ref', '--format=%(objectname) %(objecttype) %(refname)']));
  const kept = refs.filter(({ ref }) => KEPT.test(ref));
  const signed = kept.find(({ type }) => type === 'tag');
  if (signed) throw new Error(`有带说明的标签 ${signed.ref}，请先用 git tag -d 删掉它，再来一次。`);
  await inScratch(async (scratch) => {
    const [old, made] = [join(scratch, 'old'), join(scratch, 'new')];
    const specs = ['heads', 'tags', 'desk'].map((kind) => `--refspec=refs/${kind}/*:${ASIDE}${kind}/*`);
    const asked = ['--no-data', '--reencode=no', `--export-marks=${old}`, ...specs, ...kept.map(({ ref }) => ref)];
    const exported = await own(['fast-export', ...asked]);
    const write = () =>
      own(
        ['fast-import', '--quiet', '--force', `--export-marks=${made}`],
        withBlobs(exported, rewritten, isOwn, entry),
      );
    await write();
    // Drafts name the commit they begin at, which only now has its new name.
    const now = await marksIn(made);
    for (const [mark, id] of await marksIn(old)) rewritten.names.set(id, now.get(mark) ?? id);
    await write();
  });
  const made = new Map(
    refsIn(await own(['for-each-ref', '--format=%(objectname) %(objecttype) %(refname)', ASIDE])).map(({ ref, id }) => [
      ref.replace(ASIDE, 'refs/'),
      id,
    ]),
  );
  const head = made.get(branch)!;
  const message = `脱敏：${entry}\n\n${TRAILERS.purged}: ${entry}\n`;
  const desk = asAuthor({ account: 'desk', name: '公示栏' });
  const told = (await git(root, ['commit-tree', `${head}^{tree}`, '-p', head], desk, message)).trim();
  made.set(branch, told);
  const moves = [
    ...kept.map(({ ref, id }) => `update ${ref} ${made.get(ref) ?? id} ${id}`),
    // What was fetched from elsewhere, or put aside, still holds it.
    ...refs.filter(({ ref }) => !kept.some((own_) => own_.ref === ref)).map(({ ref }) => `delete ${ref}`),
    ...[...made.keys()].map((ref) => `delete ${ref.replace('refs/', ASIDE)}`),
  ];
  await own(['update-ref', '--no-deref', '--stdin'], ['start', ...moves, 'prepare', 'commit', ''].join('\n'));
  return [...rewritten.blobs.keys()];
}

function nameAt(file: string): string | undefined {
  const place = placeOf(file);
  return 'problem' in place ? undefined : `${place.collection}/${place.id}`;
}

/** Every text that the entry has in any commit. */
async function blobsOf(root: string, isOwn: (path: string) => boolean): Promise<string[]> {
  const printed = await git(root, [
    'log',
    '--all',
    '-m',
    '--root',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--format=',
  ]);
  const tokens = printed.split('\0');
  const blobs = tokens.flatMap((token, index) => {
    const [, , , blob = ''] = token.trimStart().startsWith(':') ? token.trimStart().split(' ') : [];
    return isOwn(tokens[index + 1] ?? '') && /[1-9a-f]/.test(blob) ? [blob] : [];
  });
  return [...new Set(blobs)];
}

async function newBlobs(root: string, blobs: readonly string[], redact: Rewriting['redact']): Promise<Rewritten> {
  const made: Rewritten = { blobs: new Map(), names: new Map() };
  for (const [index, bytes] of (await readObjects(root, blobs)).entries()) {
    const text = bytes?.toString('utf8') ?? '';
    const next = redact(text);
    if (next === text) continue;
    made.blobs.set(blobs[index]!, (await git(root, ['hash-object', '-w', '--stdin'], {}, next)).trim());
    made.names.set(digestOf(text), digestOf(next));
  }
  return made;
}

const refsIn = (printed: string) =>
  printed
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' ') as [string, string, string])
    .map(([id, type, ref]) => ({ id, type, ref }));

/** The exported commits with the new texts; one whose own text is another says so in its message. */
function withBlobs(exported: string, rewritten: Rewritten, isOwn: (path: string) => boolean, entry: string): string {
  const bytes = Buffer.from(exported, 'utf8');
  const out: Buffer[] = [];
  let message: { at: number; text: Buffer } | undefined;
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at) + 1 || bytes.length;
    const line = bytes.toString('utf8', at, end);
    at = end;
    const size = /^data (\d+)\n$/.exec(line)?.[1];
    if (size !== undefined) {
      const text = renamed(bytes.subarray(at, at + Number(size)), rewritten.names);
      at += Number(size);
      message = { at: out.push(dataOf(text)) - 1, text };
      continue;
    }
    const [, mode, blob = '', path = ''] = /^M (\d+) ([0-9a-f]+) (.*)\n$/.exec(line) ?? [];
    const made = mode !== undefined && isOwn(path) ? rewritten.blobs.get(blob) : undefined;
    out.push(Buffer.from(made === undefined ? line : `M ${mode!} ${made} ${path}\n`));
    if (made !== undefined && message) {
      out[message.at] = dataOf(withTrailer(message.text, `${TRAILERS.redacted}: ${entry}`));
      message = undefined;
    }
  }
  return Buffer.concat(out).toString('utf8');
}

/** What a draft's message says it was written over, and where it begins. */
const renamed = (message: Buffer, names: ReadonlyMap<string, string>): Buffer =>
  Buffer.from(
    message
      .toString('utf8')
      .replaceAll(
        /^((?:Fork|Base): )([0-9a-f]{40,64})$/gm,
        (_, key: string, name: string) => key + (names.get(name) ?? name),
      ),
  );

async function inScratch(task: (scratch: string) => Promise<void>): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'gongshi-purge-'));
  await task(scratch).finally(() => rm(scratch, { recursive: true, force: true }));
}

/** Lines of `:<mark> <commit>`. */
async function marksIn(file: string): Promise<Map<string, string>> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split(' ') as [string, string]));
}

const dataOf = (text: Buffer) => Buffer.concat([Buffer.from(`data ${String(text.length)}\n`), text]);

/** Trailers stand in one paragraph at the end. */
function withTrailer(message: Buffer, trailer: string): Buffer {
  const text = message.toString('utf8').trimEnd();
  const last = text.split('\n\n').at(-1) ?? '';
  const isTrailers = text.includes('\n\n') && last.split('\n').every((line) => /^[\w-]+: /.test(line));
  return Buffer.from(`${text}${isTrailers ? '\n' : '\n\n'}${trailer}\n`);
}
