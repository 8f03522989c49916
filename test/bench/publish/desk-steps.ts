import { readFile, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { chooserFor } from '../../full/invented/chooser.ts';
import { invented } from '../../full/invented/entry.ts';
import { placeName } from '../../full/invented/sentences.ts';
import type { Board } from '../../full/many-entries.ts';
import type { Clerk } from '../../desk/support/people.ts';
import { draft, edited, pageOf, removal, withdrawn, type Press, type Wire } from './clerk-steps.ts';
import { filesIn, written, type Files } from './files.ts';
import { measured } from './measure.ts';
import { npmStart, pause, type RunningDesk } from './npm-start.ts';
import type { Sample } from './sample.ts';
import { openSearcher, type Searcher } from './searcher.ts';
import { TODAY } from './site-steps.ts';

const PAUSE = 15;
const HOTLINE = '总值班';

/** What is true of the site once a step is through. */
interface Seen {
  page: string;
  /** Whether the page, as it answers now, is the new one. */
  reads: (answer: { status: number; text: string }) => boolean;
  /** The question, and whether the page has to be among the first ten results; a setting is not searched for. */
  asks?: { question: string; finds: boolean };
}

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
    const office = { desk, searcher, clerk: await desk.clerk(), board, deskDir };
    for await (const [step, press, seen] of acts(office, seed, run)) {
      samples.push({ step, ...(await publication(office, press, seen)) });
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
  board: Board;
  deskDir: string;
}

/** What the clerk does: each press, made ready, and what is to be seen after it. */
async function* acts({ clerk, board }: Office, seed: number, run: number): AsyncGenerator<[string, Press, Seen]> {
  const chooser = chooserFor(seed, 'acts', run);
  const { root } = board;
  // In no other entry: eight signs that no list of words has side by side.
  const phrase = () => `${placeName(chooser)}${placeName(chooser)}${placeName(chooser)}`;
  const text = (wire: Wire) => readFile(join(root, wire), 'utf8');

  const added = `content/disclosures/${TODAY.slice(0, 4)}/bench-added-${String(run)}.md`;
  const title = `${phrase()}修好了`;
  const whole = invented('disclosures', 0, { seed: seed + run + 1 }).text;
  const fresh = whole
    .replace(/^title: .*/m, `title: ${title}`)
    .replace(/^published: .*/m, `published: ${TODAY}`)
    .replace(/^(?:publicity:\n(?: {2}.*\n)*|changes:\n(?: {2}.*\n)*|withdrawn:\n(?: {2}.*\n)*)/gm, '');
  yield ['one added, of today', await draft(clerk, root, added, fresh), shows(added, title)];

  for (const [age, year] of [
    ['newest year', 2026],
    ['oldest year', 2017],
  ] as const) {
    const own = await untouched(board, year);
    const [one, other] = chooser.some(own, 2);
    if (!one || !other) throw new Error(`there are not two entries of ${String(year)}: make more entries`);
    const said = phrase();
    yield [
      `one edited, ${age}`,
      await draft(clerk, root, one, edited(await text(one), `${said}也一起做完了。`)),
      shows(one, said),
    ];
    const taken = await draft(clerk, root, one, withdrawn(await text(one), `${phrase()}写错了。`));
    yield [`one withdrawn, ${age}`, taken, { ...shows(one, '这一篇已撤回'), asks: { question: said, finds: false } }];
    const name = /^title: (.*)/m.exec(await text(other))?.[1] ?? '';
    const gone: Seen = {
      page: pageOf(other),
      reads: ({ status }) => status === 404,
      asks: { question: name, finds: false },
    };
    yield [`one deleted, ${age}`, removal(clerk, root, other), gone];
  }

  const settings = await text('content/settings.yml');
  const phone = `0999-555${String(1000 + run)}`;
  const changed = settings.replace(new RegExp(`(name: ${HOTLINE}\n\\s+phone: ).*`), `$1'${phone}'`);
  const foot: Seen = { page: '/', reads: ({ text: html }) => html.includes(phone) };
  yield ['a setting changed', await draft(clerk, root, 'content/settings.yml', changed), foot];
}

const shows = (wire: Wire, words: string): Seen => ({
  page: pageOf(wire),
  reads: ({ status, text }) => status === 200 && text.includes(words),
  asks: { question: words, finds: true },
});

/** The disclosures of a year that no step has changed: whole, and such as nobody refers to. */
async function untouched({ contentDir }: Board, year: number): Promise<Wire[]> {
  const folder = join(contentDir, 'disclosures', String(year));
  const names = (await readdir(folder)).filter((name) => /^bench-\d/.test(name)).sort();
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  return texts
    .filter(([, text]) => !/^withdrawn:/m.test(text) && !text.includes('也一起做完了'))
    .map(([name]) => `content/disclosures/${String(year)}/${name}`);
}

/** From the press until the desk says that it is live, a reader has the page and a searcher the entry. */
async function publication({ desk, searcher, clerk, deskDir }: Office, press: Press, { page, reads, asks }: Seen) {
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
  return { ...usage, ...result, files: written(before, await live(deskDir)) };
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
