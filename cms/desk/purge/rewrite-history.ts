import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TRAILERS } from '../../../src/record/redaction.ts';
import { digestOf } from '../../../src/reader/read-entry.ts';
import { git, GitFailure, runGit } from '../git/git.ts';
import { asAuthor } from '../git/repository.ts';
import { withBlobs } from './commit-stream.ts';
import { nameAt } from './versions.ts';

interface Rewriting {
  root: string;
  /** Of the content folder in the repository, `content/`. */
  prefix: string;
  /** `<collection>/<id>` */
  entry: string;
  /** Texts before and after, by blobs. */
  texts: ReadonlyMap<string, { before: string; after: string }>;
  /** Says whether the text that the site is made of may be what it becomes; throws otherwise. */
  check: (file: string, text: string) => void;
}

const ASIDE = 'refs/purge/';
/** Branches, tags, and drafts that were given up. */
const KEPT = /^refs\/(?:heads|tags|desk)\//;

/**
 * Takes something out of an entry in every commit of every branch and tag. Commits keep their authors, dates and words,
 * and those with another text say so. Until all is made the branches stay as they are; then they move in one step.
 */
export async function rewriteHistory(rewriting: Rewriting): Promise<void> {
  const { root, prefix, entry, texts, check } = rewriting;
  const own = (args: readonly string[], input?: string | Buffer) => git(root, args, {}, input);
  const entryAt = (path: string) => {
    const name = nameAt(path, prefix);
    return name === path ? '' : name;
  };
  const branch = (await own(['symbolic-ref', 'HEAD'])).trim();
  const tree = (await own(['ls-tree', '-r', '-z', 'HEAD'])).split('\0');
  for (const line of tree) {
    const [, blob = '', path = ''] = /^\d+ blob (\S+)\t(.*)$/s.exec(line) ?? [];
    const text = texts.get(blob);
    if (text && path.startsWith(prefix)) check(path.slice(prefix.length), text.after);
  }
  const rewritten = await newBlobs(root, texts);
  const refs = refsIn(await own(['for-each-ref', '--format=%(objectname) %(objecttype) %(refname)']));
  const kept = refs.filter(({ ref }) => KEPT.test(ref));
  const signed = kept.find(({ type }) => type === 'tag');
  if (signed) throw new Error(`有带说明的标签 ${signed.ref}，请先用 git tag -d 删掉它，再来一次。`);
  await inScratch(async (scratch) => {
    const [old, made] = [join(scratch, 'old'), join(scratch, 'new')];
    const specs = ['heads', 'tags', 'desk'].map((kind) => `--refspec=refs/${kind}/*:${ASIDE}${kind}/*`);
    const asked = ['--no-data', '--reencode=no', `--export-marks=${old}`, ...specs, ...kept.map(({ ref }) => ref)];
    const exported = await runGit(root, ['fast-export', ...asked]);
    if (exported.code !== 0) throw new GitFailure(['fast-export'], exported);
    const write = () =>
      own(
        ['fast-import', '--quiet', '--force', `--export-marks=${made}`],
        withBlobs(exported.bytes, rewritten, entryAt),
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
}

async function newBlobs(root: string, texts: Rewriting['texts']) {
  const made = { blobs: new Map<string, string>(), names: new Map<string, string>() };
  for (const [blob, { before, after }] of texts) {
    made.blobs.set(blob, (await git(root, ['hash-object', '-w', '--stdin'], {}, after)).trim());
    made.names.set(digestOf(before), digestOf(after));
  }
  return made;
}

const refsIn = (printed: string) =>
  printed
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' ') as [string, string, string])
    .map(([id, type, ref]) => ({ id, type, ref }));

async function inScratch(task: (scratch: string) => Promise<void>): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'gongshi-purge-'));
  await task(scratch).finally(() => rm(scratch, { recursive: true, force: true }));
}

/** Lines of `:<mark> <commit>`. */
async function marksIn(file: string): Promise<Map<string, string>> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split(' ') as [string, string]));
}
