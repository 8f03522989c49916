import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Board } from '../../full/many-entries.ts';
import type { Clerk } from '../../desk/support/people.ts';
import { acts, type Act } from './acts.ts';
import { filesIn, written, type Files } from './files.ts';
import { measured } from './measure.ts';
import { npmStart, pause, type RunningDesk } from './npm-start.ts';
import type { Sample } from './sample.ts';
import { openSearcher, type Searcher } from './searcher.ts';

const PAUSE = 15;

/** `npm start`, in the first run twice, and then everything a clerk does, one publication after the other. */
export async function deskSteps(copy: string, board: Board, seed: number, run: number): Promise<Sample[]> {
  const deskDir = join(board.root, '.desk');
  const samples: Sample[] = [];
  const start = async (step: string) => {
    const before = await live(deskDir);
    const { result, usage } = await measured(() => npmStart(copy, board));
    samples.push({ step, ...usage, files: written(before, await live(deskDir)) });
    return result;
  };
  if ((await live(deskDir)).size === 0) {
    const first = await start('npm start, no release yet');
    await first.clerk();
    await first.stop();
  }
  const desk = await start('npm start');
  const searcher = openSearcher(desk.port);
  try {
    const clerk = await desk.clerk();
    for await (const act of acts(clerk, board, seed, run)) {
      samples.push(await publication({ desk, searcher, clerk, deskDir }, act));
    }
  } finally {
    await searcher.close();
    await desk.stop();
  }
  return samples;
}

interface Office {
  desk: RunningDesk;
  searcher: Searcher;
  clerk: Clerk;
  deskDir: string;
}

/** From the press until the desk says that it is live, a reader has the page and a searcher the entry. */
async function publication({ desk, searcher, clerk, deskDir }: Office, act: Act): Promise<Sample> {
  const { step, press, page, reads, asks } = act;
  const seesIt = async () => asks === undefined || (await searcher.ask(asks.question)).includes(page) === asks.finds;
  // What is true already would show nothing.
  if (reads(await desk.get(page)) || (asks && (await seesIt()))) throw new Error(`${page} is as it should become`);
  const before = await live(deskDir);
  await searcher.ready();
  const { result, usage } = await measured(async () => {
    const pressed = performance.now();
    const seconds = () => (performance.now() - pressed) / 1000;
    await press();
    await settled(clerk);
    while (!reads(await desk.get(page))) await pause(PAUSE);
    const readSeconds = seconds();
    while (!(await seesIt())) await pause(PAUSE);
    return { readSeconds, ...(asks && { foundSeconds: seconds() }) };
  });
  return { step, ...usage, ...result, files: written(before, await live(deskDir)) };
}

/** Asks the desk as the CMS does, more often. */
async function settled(clerk: Clerk): Promise<void> {
  for (;;) {
    const { state, message } = (await clerk.get('/desk/publication')).json() as { state: string; message?: string };
    if (state === 'live') return;
    if (state === 'failed') throw new Error(`the publication failed: ${message ?? ''}`);
    await pause(PAUSE);
  }
}

/** The files of the release that residents are served. */
async function live(deskDir: string): Promise<Files> {
  const release = await realpath(join(deskDir, 'current')).catch(() => undefined);
  return release === undefined ? new Map<string, string>() : filesIn(join(release, 'site'));
}
