import { placeOf } from '../../../src/reader/read-entry.ts';
import { decodeText } from '../../../src/text/decode.ts';
import { git } from '../git/git.ts';
import { readObjects } from '../git/git-objects.ts';
import { redacted, takenOut, holds, whereLeft, type Target } from './redact.ts';

/** A file as one commit has it. */
interface Version {
  commit: string;
  path: string;
  blob: string;
  /** `<collection>/<id>`, or the path of what is no entry. */
  name: string;
}

/** The entry's own versions, those of others that share one of the texts, and who else says the same words. */
interface Found {
  own: Version[];
  /** Next texts, by blobs. */
  texts: Map<string, { before: string; after: string }>;
  elsewhere: string[];
}

/** `prefix` is that of the content folder in the repository. */
export function nameAt(path: string, prefix: string): string {
  if (!path.startsWith(prefix)) return path;
  const place = placeOf(path.slice(prefix.length));
  return 'problem' in place ? path : `${place.collection}/${place.id}`;
}

/**
 * Looks for it in every version of the entry. A file that was renamed has the same text under another name: that is
 * the same entry here. Refuses where a text cannot be read, or where it would stay in one.
 */
export async function findVersions(root: string, prefix: string, entry: string, target: Target): Promise<Found> {
  const all = await everyVersion(root, prefix);
  const names = new Set([entry]);
  const texts: Found['texts'] = new Map();
  const seen = new Set<string>();
  let own: Version[] = [];
  for (let size = 0; size < names.size;) {
    size = names.size;
    own = all.filter(({ name }) => names.has(name));
    const fresh = own.filter(({ blob }) => !seen.has(blob));
    for (const { version, text } of await textsOf(root, fresh)) {
      seen.add(version.blob);
      const after = redacted(text, target);
      const left = whereLeft(after, target);
      if (left.length > 0) {
        throw new Error(
          `${shown(version)} 的 ${left.join('、')} 里还有要去掉的文字，这个命令换不了它，什么都没有改。请改用 --passage，或者请懂 git 的人先改写这一版。`,
        );
      }
      if (after !== text) texts.set(version.blob, { before: text, after });
    }
    for (const { name, blob } of all) if (texts.has(blob)) names.add(name);
  }
  const words = [...new Set([...texts.values()].flatMap(({ before }) => takenOut(before, target)))];
  const others = all.filter(({ name, path }) => !names.has(name) && TEXT.test(path));
  return { own, texts, elsewhere: await saying(root, others, words) };
}

/** Versions of the entry in which it is still, by commit, file and fields. */
export async function versionsLeft(root: string, prefix: string, names: ReadonlySet<string>, target: Target) {
  const own = (await everyVersion(root, prefix)).filter(({ name }) => names.has(name));
  return (await textsOf(root, own)).flatMap(({ version, text }) => {
    const left = whereLeft(text, target);
    return left.length > 0 ? [`${shown(version)} 的 ${left.join('、')}`] : [];
  });
}

const TEXT = /\.(?:md|ya?ml|json|csv|txt)$/;

const shown = ({ commit, path }: Version) => `提交 ${commit.slice(0, 10)} 里的 ${path}`;

/** The texts of versions, each once, as the reader of the site decodes them. */
async function textsOf(root: string, versions: readonly Version[]) {
  const once = [...new Map(versions.map((version) => [version.blob, version])).values()];
  const objects = await readObjects(
    root,
    once.map(({ blob }) => blob),
  );
  return once.map((version, index) => {
    const read = decodeText(objects[index] ?? Buffer.alloc(0));
    if ('text' in read) return { version, text: read.text };
    throw new Error(
      `${shown(version)} 不是 UTF-8 编码，读不出文字，不知道里面有没有要去掉的，什么都没有改。请懂 git 的人先把这一版转成 UTF-8 或去掉（如用 git filter-repo），再来一次。`,
    );
  });
}

/** Who else says the words. What is not UTF-8 is read as GBK: it is only looked at. */
async function saying(root: string, versions: readonly Version[], words: readonly string[]): Promise<string[]> {
  const blobs = [...new Set(versions.map(({ blob }) => blob))];
  const objects = await readObjects(root, blobs);
  const found = new Set(
    blobs.filter((_, index) => {
      const bytes = objects[index] ?? Buffer.alloc(0);
      const read = decodeText(bytes);
      const text = 'text' in read ? read.text : new TextDecoder('gb18030').decode(bytes);
      return words.some((word) => holds(text, word) || whereLeft(text, { passage: word }).length > 0);
    }),
  );
  return [...new Set(versions.flatMap(({ blob, name }) => (found.has(blob) ? [name] : [])))].toSorted();
}

/** Every file of every commit, where it came or changed. */
async function everyVersion(root: string, prefix: string): Promise<Version[]> {
  const asked = ['--all', '-m', '--root', '--raw', '-z', '--no-renames', '--no-abbrev', '--format=commit %H'];
  const tokens = (await git(root, ['log', ...asked])).split('\0').values();
  const versions: Version[] = [];
  let commit = '';
  for (const token of tokens) {
    const line = token.trim();
    if (line.startsWith('commit ')) commit = line.slice('commit '.length, 'commit '.length + 64).split('\n')[0]!;
    const [, mode = '', , blob = ''] = line.slice(Math.max(0, line.indexOf(':'))).split(' ');
    if (!line.includes(':')) continue;
    const path = tokens.next().value ?? '';
    // Neither what was removed nor another repository.
    if (mode.startsWith('10')) versions.push({ commit, path, blob, name: nameAt(path, prefix) });
  }
  return versions;
}
