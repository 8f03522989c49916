import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { openPublication } from '../../../src/publication/publication.ts';
import { randomFrom } from '../../random-from.ts';

/** What was done, and which files of the site then were not as in one that was made from nothing. */
export interface Step {
  did: string;
  /** Whether there was a release; content with errors makes none, in both ways. */
  published: boolean;
  wrong: string[];
}

interface Board {
  root: string;
  contentDir: string;
  mediaDir: string;
  now: string;
  removed: Map<string, string>;
}

const HOUR = 3_600_000;

interface Options {
  count: number;
  seed: number;
  /** What it begins with; the samples, if nothing is named. */
  content?: string;
  uploads?: string;
}

/**
 * Changes a board step by step, publishes after each as the desk does, and compares the release with a site that is made
 * of the same content from nothing, byte for byte.
 */
export async function* randomSteps(options: Options): AsyncGenerator<Step> {
  const { count, seed, content = 'content', uploads = 'public/media' } = options;
  const random = randomFrom(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const root = mkdtempSync(join(tmpdir(), 'gongshi-steps-'));
  const board: Board = {
    root,
    contentDir: join(root, 'content'),
    mediaDir: join(root, 'media'),
    now: '2026-11-21T10:00+08:00',
    removed: new Map(),
  };
  try {
    cpSync(content, board.contentDir, { recursive: true });
    cpSync(uploads, board.mediaDir, { recursive: true });
    const warm = publicationOf(board, join(root, 'cache'));
    let previous: string | undefined;
    const spare = join(root, 'spare', 'site');
    for (let step = 0; step <= count; step += 1) {
      const before = snapshot(board);
      const did = step === 0 ? 'nothing yet' : one(STEPS)(board, one, random);
      if (did === undefined) {
        step -= 1;
        continue;
      }
      const out = join(root, `release-${String(step)}`, 'site');
      const result = await warm.publish({ now: board.now, out, previous, spare }, () => undefined);
      const nothing = join(root, 'from-nothing', 'site');
      rmSync(dirname(nothing), { recursive: true, force: true });
      const cold = join(root, 'cold-cache');
      rmSync(cold, { recursive: true, force: true });
      const whole = await publicationOf(board, cold).publish({ now: board.now, out: nothing }, () => undefined);
      if (result.ok !== whole.ok) {
        yield { did, published: false, wrong: [`ok ${String(result.ok)}, from nothing ${String(whole.ok)}`] };
        return;
      }
      if (!result.ok) {
        restoreAll(board, before);
        yield { did: `${did}: ${JSON.stringify(result.report.errors[0]?.message)}`, published: false, wrong: [] };
        rmSync(dirname(out), { recursive: true, force: true });
        continue;
      }
      yield {
        did: `${did} (${String(result.made)} made, ${String(result.placed)} placed)`,
        published: true,
        wrong: differences(out, nothing),
      };
      if (previous !== undefined) await warm.keepSpare({ spare, stale: previous, live: out });
      if (previous !== undefined) rmSync(dirname(previous), { recursive: true, force: true });
      previous = out;
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The content as it is, to go back to where a step has broken it. */
const snapshot = ({ contentDir, removed }: Board) => ({
  files: new Map(filesIn(contentDir).map((file) => [file, readFileSync(join(contentDir, file))])),
  removed: new Map(removed),
});

function restoreAll(board: Board, { files, removed }: ReturnType<typeof snapshot>): void {
  rmSync(board.contentDir, { recursive: true });
  for (const [file, bytes] of files) {
    mkdirSync(dirname(join(board.contentDir, file)), { recursive: true });
    writeFileSync(join(board.contentDir, file), bytes);
  }
  board.removed = removed;
}

/** The program is the same for all, and is not made again. */
function publicationOf({ contentDir, mediaDir }: Board, cacheDir: string) {
  mkdirSync(cacheDir, { recursive: true });
  for (const name of ['program', 'admin']) symlinkSync(resolve('.cache', name), join(cacheDir, name));
  const folders = { contentDir, mediaDir, cacheDir };
  return openPublication({
    project: resolve('.'),
    folders,
    cacheDir,
    noteOf: (site) => join(dirname(site), 'files.json'),
    env: {},
  });
}

function differences(left: string, right: string): string[] {
  const [a, b] = [left, right].map((root) => new Set(filesIn(root)));
  const all = [...new Set([...a!, ...b!])].sort();
  return all.flatMap((file) => {
    if (!a!.has(file)) return [`${file} is missing`];
    if (!b!.has(file)) return [`${file} is too many`];
    return readFileSync(join(left, file)).equals(readFileSync(join(right, file))) ? [] : [`${file} differs`];
  });
}

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(root.length + 1));

type One = <T>(of: readonly T[]) => T;
type Change = (board: Board, one: One, random: () => number) => string | undefined;

const entriesIn = ({ contentDir }: Board) =>
  filesIn(contentDir)
    .filter((file) => file.endsWith('.md'))
    .sort();
const read = (board: Board, file: string) => readFileSync(join(board.contentDir, file), 'utf8');
function write(board: Board, file: string, text: string): void {
  mkdirSync(dirname(join(board.contentDir, file)), { recursive: true });
  writeFileSync(join(board.contentDir, file), text);
}

let added = 0;

/** Each says what it did; undefined if there was nothing to do it with. */
const STEPS: readonly Change[] = [
  function edit(board, one) {
    const file = one(entriesIn(board));
    write(board, file, `${read(board, file)}\n又补充了一段话，第 ${String(added++)} 次。\n`);
    return `edit ${file}`;
  },
  function title(board, one) {
    const file = one(entriesIn(board));
    write(
      board,
      file,
      read(board, file).replace(/^title: (.*)$/m, (_, old: string) => `title: ${old}（改）`.slice(0, 60)),
    );
    return `title of ${file}`;
  },
  function add(board, one) {
    const from = one(entriesIn(board).filter((file) => !file.startsWith('communities/')));
    const to = from.replace(/[^/]+$/, `added-${String(added++)}.md`);
    write(
      board,
      to,
      read(board, from)
        .replace(/^docNumber:.*\n/m, '')
        .replace(/^replaces:\n(?: {2}-.*\n)+/m, ''),
    );
    return `add ${to}`;
  },
  function remove(board, one) {
    const file = one(entriesIn(board).filter((own) => !own.startsWith('communities/')));
    board.removed.set(file, read(board, file));
    rmSync(join(board.contentDir, file));
    return `delete ${file}`;
  },
  function restore(board, one) {
    const [file, text] = one([...board.removed]) ?? [];
    if (file === undefined || text === undefined) return undefined;
    board.removed.delete(file);
    write(board, file, text);
    return `restore ${file}`;
  },
  function rename(board, one) {
    const file = one(entriesIn(board).filter((own) => !own.startsWith('communities/')));
    const to = file.replace(/[^/]+$/, `renamed-${String(added++)}.md`);
    renameSync(join(board.contentDir, file), join(board.contentDir, to));
    return `rename ${file} to ${to}`;
  },
  function moveYear(board, one) {
    const file = one(entriesIn(board).filter((own) => /\/\d{4}\//.test(own)));
    const year = one(['2022', '2023', '2024', '2025']);
    const text = read(board, file).replace(/^published: \d{4}/m, `published: ${year}`);
    const to = file.replace(/\d{4}/, year);
    rmSync(join(board.contentDir, file));
    write(board, to, text);
    return `move ${file} to ${to}`;
  },
  function withdraw(board, one) {
    const file = one(entriesIn(board).filter((own) => /^(?:disclosures|consultations|policies)\//.test(own)));
    const text = read(board, file);
    if (/^withdrawn:/m.test(text)) return undefined;
    const kind = one(['error', 'changed', 'privacy']);
    const day = board.now.slice(0, 10);
    write(
      board,
      file,
      text.replace(/\n---\n/, `\nwithdrawn: { date: ${day}, kind: ${kind}, reason: 有一处写错 }\n---\n`),
    );
    return `withdraw ${file} (${kind})`;
  },
  function settings(board, one) {
    const change = one([
      (text: string) => text.replace(/hours: 全天/, `hours: 全天（${String(added++)}）`),
      (text: string) =>
        text.replace(
          /^ {2}- 南巷老年餐桌.*$/m,
          `  - 南巷老年餐桌、南巷食堂、饭堂${'一二三四五六七八九'[added++ % 9]!}`,
        ),
      (text: string) => text.replace(/^name: .*$/m, `name: 青石街道居民公示栏${one(['', '（试）'])}`),
    ]);
    write(board, 'settings.yml', change(read(board, 'settings.yml')));
    return 'settings';
  },
  function upload(board, one) {
    const file = one(
      filesIn(board.mediaDir)
        .filter((own) => /\.(?:png|jpg|csv)$/.test(own))
        .sort(),
    );
    const same = one(
      filesIn(board.mediaDir)
        .filter((own) => own.slice(-4) === file.slice(-4))
        .sort(),
    );
    writeFileSync(join(board.mediaDir, file), readFileSync(join(board.mediaDir, same)));
    return `upload ${file}`;
  },
  function minutes(board, one) {
    board.now = later(board.now, one([1, 30, 90]) * 60_000);
    return `clock to ${board.now}`;
  },
  function days(board, one) {
    board.now = later(board.now, one([10, 24, 72, 24 * 9, 24 * 40]) * HOUR);
    return `clock to ${board.now}`;
  },
];

const later = (now: string, ms: number) =>
  `${new Date(Date.parse(now) + ms + 8 * HOUR).toISOString().slice(0, 16)}+08:00`;
