import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HttpError } from '../../wire/http-error.ts';
import { readIfThere, removeDurably, writeDurably } from '../disk/durable-file.ts';
import { createQueue } from '../disk/queue.ts';
import { letGo, type AsideSigns } from './let-go.ts';
import { nameOf, note, type Note } from './note.ts';

/** Uploads that are checked and wait for a text that names them; in the desk's own folder, not in the repository. */
export interface Aside {
  folder: string;
  /** What is kept, the newest first. */
  list(): Note[];
  find(wire: string): Note | undefined;
  read(wire: string): Promise<Buffer | null>;
  /** What is known of a file, also when only the repository holds it. */
  about(wire: string): Note | undefined;
  /** On disk when it resolves. The same bytes once more change nothing; others under a name that is taken are refused. */
  keep(wanted: Note, bytes: Buffer): Promise<void>;
  remove(wire: string): Promise<void>;
  /** Lets go of what nothing waits for any more. */
  forget(signs: AsideSigns): Promise<void>;
}

/** So much of one person may wait; nobody comes near, and nobody can fill the disk for all. */
const MOST_FILES = 1000;
const MOST_BYTES = 2 * 1024 * 1024 * 1024;
const NOTE = '.json';

/** Reads what is there; what a killed desk left half written goes. */
export async function openAside(deskDir: string): Promise<Aside> {
  const folder = join(deskDir, 'uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { notes, held } = await readFolder(folder);
  const queue = createQueue();
  const pathOf = (wire: string) => join(folder, nameOf(wire));
  const list = () => [...notes.values()].filter(({ wire }) => held.has(wire)).toSorted((a, b) => b.at - a.at);

  async function drop(wire: string, noteToo: boolean): Promise<void> {
    await removeDurably(pathOf(wire));
    held.delete(wire);
    if (!noteToo) return;
    await removeDurably(pathOf(wire) + NOTE);
    notes.delete(wire);
  }

  return {
    folder,
    list,
    find: (wire) => (held.has(wire) ? notes.get(wire) : undefined),
    read: (wire) => (held.has(wire) ? readIfThere(pathOf(wire)) : Promise.resolve(null)),
    about: (wire) => notes.get(wire),
    keep: (wanted, bytes) =>
      queue.run(async () => {
        const known = notes.get(wanted.wire);
        if (known && known.sha256 !== wanted.sha256) throw nameTaken(wanted);
        if (held.has(wanted.wire)) return;
        mustHaveRoom(list(), wanted);
        // The note last: without it the bytes count for nothing.
        await writeDurably(pathOf(wanted.wire), bytes, 0o600);
        await writeDurably(pathOf(wanted.wire) + NOTE, JSON.stringify(wanted), 0o600);
        notes.set(wanted.wire, wanted);
        held.add(wanted.wire);
      }),
    remove: (wire) => queue.run(() => drop(wire, true)),
    forget: (signs) =>
      queue.run(async () => {
        for (const { wire, noteToo } of await letGo([...notes.values()], signs)) await drop(wire, noteToo);
      }),
  };
}

async function readFolder(folder: string) {
  const names = new Set(await readdir(folder));
  const notes = new Map<string, Note>();
  for (const name of names) {
    if (!name.endsWith(NOTE)) continue;
    const text = (await readIfThere(join(folder, name)))?.toString('utf8') ?? '';
    const { data } = note.safeParse(parsed(text));
    if (data && nameOf(data.wire) + NOTE === name) notes.set(data.wire, data);
  }
  const held = new Set<string>();
  for (const name of names) {
    const wire = `public/media/${name}`;
    if (notes.has(wire)) held.add(wire);
    else if (!name.endsWith(NOTE)) await removeDurably(join(folder, name));
  }
  return { notes, held };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function mustHaveRoom(kept: readonly Note[], { account, size, name }: Note): void {
  const own = kept.filter((other) => other.account === account);
  const bytes = own.reduce((sum, other) => sum + other.size, size);
  if (own.length < MOST_FILES && bytes <= MOST_BYTES) return;
  const sentence = `没有上传“${name ?? '这个文件'}”：您传了还没有用到的文件太多了。请先保存用到它们的内容，或者在“图片和文件”里删掉不用的。`;
  throw new HttpError(507, sentence);
}

export const nameTaken = ({ wire, name = nameOf(wire) }: Pick<Note, 'wire' | 'name'>) =>
  new HttpError(409, `已经有一个叫 ${name} 的文件，没有覆盖它。请换个文件名再上传。`);
