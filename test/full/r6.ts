import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createPlace, removePlace, type Place } from '../desk/support/place.ts';
import { counted, type Property } from './property.ts';
import { treeHash } from './support/tree-hash.ts';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '..', '..');
const program = join(here, 'support', 'killed-publisher.ts');
/** Real builds are few: each takes half a minute with its start. */
const REAL_KILLS = 4;

interface Count {
  kills: number;
  building: number;
  switching: number;
  torn: number;
  stuck: number;
}

export const property: Property = {
  id: 'R6',
  title: 'kill −9 while building or switching: the old site whole by hash, the next run succeeds',
  async prove(share) {
    const tiny = await withPlace((place) => killOften(place, 'tiny', counted(100, share)));
    const real = share < 1 ? undefined : await withRealContent((place) => killOften(place, 'whole', REAL_KILLS));
    const all = [tiny, ...(real ? [real] : [])];
    const figures = all.map(
      ({ kills, building, switching, torn, stuck }, index) =>
        `${String(kills)} kills${index === 0 ? '' : ' with real builds'} (${String(building)} building, ${String(switching)} switching), ${String(torn)} sites not whole, ${String(stuck)} next runs failed`,
    );
    const pass = all.every(({ kills, torn, stuck }) => kills > 0 && torn === 0 && stuck === 0);
    return { pass, figures: figures.join('; ') };
  },
};

async function killOften(place: Place, kind: 'tiny' | 'whole', kills: number): Promise<Count> {
  const count: Count = { kills: 0, building: 0, switching: 0, torn: 0, stuck: 0 };
  const hashes = new Map<string, string>();
  await run(place, kind, hashes, undefined);
  for (let number = 0; number < kills; number += 1) {
    // In turn somewhere in the build, and as soon as it is complete, in the milliseconds of the switch.
    const inSwitch = number % 2 === 1;
    const longest = kind === 'tiny' ? 300 : 9000;
    const patience = inSwitch ? (number * 7) % 40 : (number * 97) % longest;
    await run(place, kind, hashes, { at: inSwitch ? 'built' : 'began', patience });
    count.kills += 1;
    count[inSwitch ? 'switching' : 'building'] += 1;
    if (!(await isWhole(place, hashes))) count.torn += 1;
    if (!(await run(place, kind, hashes, undefined)) || !(await isWhole(place, hashes))) count.stuck += 1;
  }
  return count;
}

/** Publishes once, or until it is killed `patience` ms after the word `at`; tells whether a new site is live. */
async function run(
  { root }: Place,
  kind: string,
  hashes: Map<string, string>,
  kill: { at: string; patience: number } | undefined,
): Promise<boolean> {
  const child = spawn(process.execPath, [program, root, kind, ...(kill ? [] : ['once'])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let live = false;
  for await (const line of createInterface(child.stdout)) {
    const [word = '', site = '', hash = ''] = line.split(' ');
    if (word === 'built') hashes.set(site, hash);
    if (word === 'live') live = true;
    if (kill && word === kill.at) setTimeout(() => child.kill('SIGKILL'), kill.patience);
  }
  return live;
}

/** What is live is a build that was complete, with every byte it had then; nothing half done lies beside it. */
async function isWhole({ deskDir }: Place, hashes: ReadonlyMap<string, string>): Promise<boolean> {
  const site = await realpath(join(deskDir, 'current', 'site')).catch(() => '');
  return site !== '' && hashes.get(site) === treeHash(site) && (await readdir(site)).includes('index.html');
}

async function withPlace<T>(task: (place: Place) => Promise<T>): Promise<T> {
  const place = await createPlace();
  try {
    return await task(place);
  } finally {
    await removePlace(place);
  }
}

/** The samples of the project in a repository of their own; what Astro keeps for them is removed too. */
async function withRealContent<T>(task: (place: Place) => Promise<T>): Promise<T> {
  return withPlace(async (place) => {
    await rm(place.contentDir, { recursive: true });
    await cp(join(project, 'content'), place.contentDir, { recursive: true });
    await cp(join(project, 'public', 'media'), place.mediaDir, { recursive: true });
    place.git('add', '--force', '.');
    place.git('commit', '--quiet', '-m', 'samples');
    try {
      return await task(place);
    } finally {
      const cache = createHash('sha256').update(place.contentDir).digest('hex').slice(0, 8);
      await rm(join(project, '.cache', `astro-${cache}`), { recursive: true, force: true });
    }
  });
}
