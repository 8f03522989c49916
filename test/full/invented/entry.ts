import { stringify } from 'yaml';
import { collections, type CollectionName } from '../../../src/collections/index.ts';
import { idOf, inventedBody } from './body.ts';
import { chooserFor, type Chooser } from './chooser.ts';
import { frontMatter, type Inventable } from './front-matter.ts';
import { placeName } from './sentences.ts';
import * as words from './words.ts';

export const communities = [
  ['dongli', '东里'],
  ['liuqiao', '柳桥'],
  ['nanxiang', '南巷'],
  ['xinyuan', '新园'],
  ['beiting', '北亭'],
] as const;

/** How many entries a board has of those that others refer to. */
export type Board = Readonly<Record<'policies' | 'services' | 'places', number>>;

/** What an entry is chosen by: the same gives the same entry. */
export interface Ground {
  seed: number;
  /** Nothing is referred to where there is none. */
  board?: Board;
}

/** What most fields are made of. */
export interface Base extends Ground {
  index: number;
  /** The day it came out, in the ten years up to `LAST_DAY`. */
  day: string;
  community: string;
  /** 东里社区 */
  name: string;
  title: string;
}

/** The instant the board is looked at is this morning; a few entries come out or end a little later. */
export const LAST_DAY = '2026-11-21';
const LAST_YEAR = Number(LAST_DAY.slice(0, 4));
export const YEARS = { oldest: LAST_YEAR - 9, newest: LAST_YEAR } as const;
/** One in so many is of the last weeks. */
const NEW = 25;
/** One in so many comes out the day after. */
const TOMORROW = 400;

/** File and text of the entry of that number: valid, 3–8 KB, of a place that does not exist. */
export function invented(collection: Inventable, index: number, ground: Ground = { seed: 7 }) {
  const chooser = chooserFor(ground.seed, collection, index);
  const day = dayOf(collection, index, chooser);
  const [community, short] = communities[collection === 'communities' ? index : chooser.below(communities.length)]!;
  const name = `${short}社区`;
  const title = titleOf(chooser, name, day, index);
  const data = frontMatter[collection](chooser, { ...ground, index, day, community, name, title });
  const folder = collections[collection].folders === 'year' ? `${day.slice(0, 4)}/` : '';
  const id = collection === 'communities' ? community : idOf(index);
  const text = `---\n${stringify(data, { lineWidth: 0 })}---\n\n${inventedBody(chooser, ground)}`;
  return { file: `${collection}/${folder}${id}.md`, text };
}

function titleOf(chooser: Chooser, name: string, day: string, index: number): string {
  const { pick, isIn } = chooser;
  const what = isIn(0.5) ? `${pick(words.things)}${pick(words.doings)}` : pick(words.matters);
  const where = isIn(0.5) ? placeName(chooser) : pick(words.spots);
  return `${name}${day.slice(0, 4)}年第${String(index + 1)}号：${where}${what}`;
}

function dayOf(collection: CollectionName, index: number, { below, between }: Chooser): string {
  const last = new Date(`${LAST_DAY}T00:00Z`);
  const back = (days: number) => new Date(last.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  if (collection === 'disclosures' && index % TOMORROW === TOMORROW - 1) return back(-1);
  if (index % NEW === NEW - 1) return back(below(20));
  const year = between(YEARS.oldest, YEARS.newest);
  const day = `${String(year)}-${two(between(1, 12))}-${two(between(1, 28))}`;
  return day < LAST_DAY ? day : day.replace(/-1\d-/, '-09-');
}

const two = (count: number) => String(count).padStart(2, '0');
