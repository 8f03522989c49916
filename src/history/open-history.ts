import { readObjects } from '../../cms/desk/git/git-objects.ts';
import type { Entry } from '../collections/entry.ts';
import { beijingSecond, instantMs } from '../schema/beijing.ts';
import { noHistory, type History, type Version } from '../record/version.ts';
import { chainOf } from './chain.ts';
import { keepHistoryMemory, openHistoryMemory, type HistoryMemory } from './history-memory.ts';
import { publicVersions, recordedSteps } from './public-versions.ts';
import { branchOf } from './repository.ts';
import { factsOf } from './text-facts.ts';
import { openTexts } from './texts.ts';
import type { Timeline } from './timeline.ts';
import { upTo } from './up-to.ts';

interface Question {
  /** The instant of the site. */
  now: string;
  /** The day on which the record begins. */
  since: string | undefined;
  /** What was read of the texts that are there now. */
  entries?: readonly Entry[];
}

export interface HistoryReader {
  /** What git knows at this moment. Reads only the commits that are new since the last time. */
  read(question: Question): Promise<History>;
  /** A text by its blob. */
  textOf(this: void, blob: string): Promise<Buffer>;
  /** Writes down what was read, for the next process. */
  keep(): Promise<void>;
}

/** The versions of one entry, and as long as what they are true. */
interface Told {
  timeline: Timeline;
  versions: readonly Version[];
  from: number;
  until: number;
}

/** So many texts are in memory at once. */
const AT_ONCE = 500;

/** The history of a content folder, as far as git holds it. It remembers what it has read. */
export function openHistory(contentDir: string, cacheFile?: string): HistoryReader {
  let memory: HistoryMemory | undefined;
  let kept: HistoryMemory | undefined;
  let told = new Map<string, Told>();
  let toldSince: string | undefined;
  let last: History = noHistory;
  let turn: Promise<unknown> = Promise.resolve();

  async function read({ now, since, entries = [] }: Question): Promise<History> {
    if (!memory) kept = memory = openHistoryMemory(cacheFile, contentDir);
    const branch = await branchOf(contentDir);
    memory = branch && (await upTo(branch, contentDir, memory));
    if (!memory || memory.timelines.size === 0) return (last = noHistory);
    const moment = instantMs(now);
    if (toldSince !== since) told = new Map();
    toldSince = since;
    const isTrue = (own: Told | undefined, timeline: Timeline) =>
      own?.timeline === timeline && own.from <= moment && moment < own.until;
    const asked = [...memory.timelines].filter(([entry, timeline]) => !isTrue(told.get(entry), timeline));
    await learn(memory, asked, since, entries);
    const { facts } = memory;
    for (const [entry, timeline] of asked) {
      const rule = { factsOf: (blob: string) => facts.get(blob)!, since, now: moment };
      told.set(entry, { timeline, ...publicVersions(timeline.steps, rule), from: moment });
    }
    for (const entry of told.keys()) if (!memory.timelines.has(entry)) told.delete(entry);
    const state = stateOf(memory, since);
    if (asked.length === 0 && last.known === state.known && last.from === state.from) return last;
    const versions = new Map<string, readonly Version[]>();
    const formerly = new Map<string, string>();
    for (const [entry, own] of told) {
      if (own.versions.length > 0) versions.set(entry, own.versions);
      if (own.timeline.formerly !== undefined) formerly.set(entry, own.timeline.formerly);
    }
    return (last = { ...state, versions, formerly, chain: chainOf(versions, last.chain) });
  }

  async function learn(
    { facts }: HistoryMemory,
    asked: readonly (readonly [string, Timeline])[],
    since: string | undefined,
    entries: readonly Entry[],
  ): Promise<void> {
    const blobs = asked.flatMap(([, { steps }]) => recordedSteps(steps, since).flatMap(([{ blob }]) => blob ?? []));
    const missing = [...new Set(blobs)].filter((blob) => !facts.has(blob));
    if (missing.length === 0) return;
    const known = new Map(entries.map(({ digest, data }) => [digest, data]));
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      const some = missing.slice(at, at + AT_ONCE);
      for (const [index, bytes] of (await readObjects(contentDir, some)).entries()) {
        facts.set(some[index]!, factsOf(bytes ?? Buffer.alloc(0), known));
      }
    }
  }

  return {
    read(question) {
      const reading = turn.then(() => read(question));
      turn = reading.catch(() => undefined);
      return reading;
    },
    textOf: openTexts(contentDir),
    async keep() {
      await turn;
      if (!memory || cacheFile === undefined || kept === memory) return;
      kept = memory;
      await keepHistoryMemory(cacheFile, contentDir, memory);
    },
  };
}

/** Where the record begins after the oldest commit at hand, nothing of it is missing. */
function stateOf({ shallow, oldest }: HistoryMemory, since: string | undefined): Pick<History, 'known' | 'from'> {
  const isCut = shallow && (since === undefined || instantMs(since) < oldest * 1000);
  return isCut ? { known: 'shallow', from: beijingSecond(oldest * 1000) } : { known: 'whole' };
}
