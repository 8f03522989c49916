import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alert } from '../desk/support/place.ts';
import { openLargeDesk, type LargeDesk } from './support/large-desk-driver.ts';
import { makeManyEntries, type Board } from './many-entries.ts';
import { counted, type Property } from './property.ts';

/** In MB, with the thread in which entries are checked. */
const MOST_MEMORY = 180;
const LONGEST_LIST = 2000;
/** Until a save is refused or on its way to git: the first since the start, and those after it. */
const LONGEST_FIRST_DECISION = 3000;
const LONGEST_DECISION = 300;
const QUIET = 1000;
/** So often it is looked whether it has come to rest. */
const LOOKS = 10;

export const property: Property = {
  id: 'DESK',
  title: 'with 10,000 entries: idle under 180 MB, a collection of 2,000 listed in under 2 s, saves decided at once',
  async prove(share) {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'gongshi-scale-')));
    try {
      const board = await makeManyEntries(root, counted(10_000, share));
      return await measure(board, share);
    } finally {
      await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  },
};

async function measure({ root, contentDir }: Board, share: number) {
  const desk = await openLargeDesk(root);
  try {
    const memory: [string, number][] = [];
    const rest = async (after: string) => {
      await desk.settled();
      let size = Infinity;
      // On a busy machine garbage is collected late.
      for (let look = 0; look < LOOKS && size >= MOST_MEMORY; look += 1) {
        await new Promise((resolve) => setTimeout(resolve, QUIET));
        size = await desk.memory();
      }
      memory.push([after, size]);
    };
    await rest('started');
    const first = await decision(desk, 0);
    const decisions = await inTurn(9, (index) => decision(desk, index + 1));
    const lists = await inTurn(counted(100, share), () => timed(() => list(desk)));
    await inTurn(counted(100, share), (index) => read(desk, index));
    await rest('read');
    const saves = await inTurn(counted(20, share), (index) => timed(() => save(desk, index)));
    await rest('saved');
    await writeFile(join(contentDir, 'alerts', 'broken.md'), alert('停水').replace('notice', 'unknown'));
    await save(desk, -1);
    await rest('failed to build');

    const most = Math.max(...memory.map(([, size]) => size));
    const shown = memory.map(([after, size]) => `${after} ${size.toFixed(0)}`).join(', ');
    return {
      pass:
        most < MOST_MEMORY &&
        median(lists) < LONGEST_LIST &&
        first < LONGEST_FIRST_DECISION &&
        median(decisions) < LONGEST_DECISION,
      figures: [
        `idle at most ${most.toFixed(0)} MB (${shown})`,
        `${String(await size(desk))} entries listed in ${ms(lists)}`,
        `a save decided in ${ms([first])} at first, ${ms(decisions)} after that, made in ${ms(saves)}`,
      ].join('; '),
    };
  } finally {
    await desk.close();
  }
}

const list = (desk: LargeDesk) =>
  desk.api('entriesByFolder', { folder: 'content/consultations', extension: 'md', depth: 2 });
const size = async (desk: LargeDesk) => ((await list(desk)).json() as unknown[]).length;

async function read(desk: LargeDesk, index: number): Promise<void> {
  const name = `bench-${String(index).padStart(5, '0')}`;
  const { status } = await desk.api('getEntry', { path: `content/alerts/${name}.md` });
  if (status !== 200) throw new Error(`reading ${name}: ${String(status)}`);
}

/** As a draft that is published at once. */
async function save(desk: LargeDesk, index: number): Promise<void> {
  const id = `new-${String(index + 1)}`;
  const saved = await persist(desk, id, alert(`第 ${String(index + 1)} 次停水`));
  if (saved.status !== 200) throw new Error(`saving: ${String(saved.status)} ${saved.text}`);
  const { status, text } = await desk.api('publishUnpublishedEntry', { collection: 'alerts', slug: id });
  if (status !== 200) throw new Error(`publishing: ${String(status)} ${text}`);
}

/** Milliseconds until the desk refuses to take an entry for review that refers to a community which is not there. */
async function decision(desk: LargeDesk, index: number): Promise<number> {
  const slug = `refused-${String(index)}`;
  const text = alert('停水').replace('level:', 'communities: [nowhere]\nlevel:');
  const saved = await persist(desk, slug, text);
  if (saved.status !== 200) throw new Error(`saving: ${String(saved.status)} ${saved.text}`);
  return timed(async () => {
    const wanted = { collection: 'alerts', slug, newStatus: 'pending_review' };
    const { status, text: answer } = await desk.api('updateUnpublishedEntryStatus', wanted);
    if (status !== 422 || !answer.includes('nowhere')) throw new Error(`not refused: ${String(status)} ${answer}`);
  });
}

const persist = (desk: LargeDesk, id: string, raw: string) =>
  desk.api('persistEntry', {
    dataFiles: [{ path: `content/alerts/${id}.md`, raw }],
    options: { collectionName: 'alerts', commitMessage: `新建：${id}` },
    base: {},
  });

async function inTurn<T>(count: number, task: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let index = 0; index < count; index += 1) results.push(await task(index));
  return results;
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
const ms = (values: readonly number[]) => `${median(values).toFixed(0)} ms`;
