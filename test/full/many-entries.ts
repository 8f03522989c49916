/** `node test/full/many-entries.ts <empty folder> 10000 [<seed> [disclosures]]`: a git repository with many invented entries. */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Inventable } from './invented/front-matter.ts';
import { SETTINGS } from '../desk/support/small-settings.ts';
import { communities, invented, type Board as Referred } from './invented/entry.ts';
import { drawPictures } from './invented/pictures.ts';

type Spread = Exclude<Inventable, 'communities'>;

/** How many entries of each hundred a collection gets: about what an office writes in ten years. */
const SHARES: readonly (readonly [Spread, number])[] = [
  ['disclosures', 36],
  ['consultations', 20],
  ['policies', 13],
  ['volunteering', 12],
  ['alerts', 9],
  ['services', 7],
  ['places', 3],
];
const AT_ONCE = 64;

/** Content and media folder, absolute. */
export interface Board {
  root: string;
  contentDir: string;
  mediaDir: string;
}

/**
 * Writes `count` valid entries of ten years, all of the collection `only` if one is named, beside the settings and the five
 * communities they refer to, into the empty folder `root` and commits them. The same arguments give the same files;
 * another seed gives other titles, texts and choices.
 */
export async function makeManyEntries(root: string, count: number, only?: Spread, seed = 7): Promise<Board> {
  const board = { root, contentDir: join(root, 'content'), mediaDir: join(root, 'public', 'media') };
  await mkdir(board.mediaDir, { recursive: true });
  await mkdir(board.contentDir, { recursive: true });
  await writeFile(join(board.contentDir, 'settings.yml'), SETTINGS);
  await writeFile(join(root, '.gitignore'), '.desk/\n');
  const wanted = [...plan(count, only)];
  const made = (name: Spread) => wanted.filter(([collection]) => collection === name).length;
  const referred: Referred = { policies: made('policies'), services: made('services'), places: made('places') };
  await drawPictures(board.mediaDir, seed);
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    await Promise.all(
      wanted.slice(start, start + AT_ONCE).map(async ([collection, index]) => {
        const { file, text } = invented(collection, index, { seed, board: referred });
        await mkdir(dirname(join(board.contentDir, file)), { recursive: true });
        await writeFile(join(board.contentDir, file), text);
      }),
    );
  }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Setup');
  git('config', 'user.email', 'setup@example.cn');
  git('add', '.');
  git('commit', '--quiet', '-m', 'start');
  return board;
}

/** Which entries: the collections take turns, so that a part of the plan is spread like the whole. */
function* plan(count: number, only?: Spread): Generator<readonly [Inventable, number]> {
  for (let index = 0; index < communities.length; index += 1) yield ['communities', index];
  const hundred = SHARES.flatMap(([collection, share]) => Array.from({ length: share }, () => collection));
  const made = new Map<Spread, number>();
  for (let index = 0; index < count; index += 1) {
    const collection = only ?? hundred[(index * 37) % hundred.length]!;
    const own = made.get(collection) ?? 0;
    made.set(collection, own + 1);
    yield [collection, own];
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count, seed = '7', only] = process.argv.slice(2);
  if (folder === undefined || !Number(count) || !Number(seed)) {
    throw new Error('many-entries.ts <empty folder> <count> [<seed> [<collection>]]');
  }
  const { contentDir, mediaDir } = await makeManyEntries(resolve(folder), Number(count), only as Spread, Number(seed));
  console.log(`CONTENT_DIR=${contentDir} MEDIA_DIR=${mediaDir}`);
}
