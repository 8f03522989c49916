import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { discardDraft, draftAlert, publishDraft, setStatus } from '../desk/support/drafting.ts';
import type { Answer } from '../desk/support/http.ts';
import type { Clerk } from '../desk/support/people.ts';
import { alert, createPlace, removePlace, type Place } from '../desk/support/place.ts';
import { png } from '../desk/support/sample-files.ts';
import { fateOf, follow, sameFate, type Fate, type Followed } from './support/entry-fate.ts';
import { startKillable } from './support/killable.ts';
import { counted, type Property } from './property.ts';

const SHARED = 'shared';
/** How many answers come before a kill, and how many milliseconds after the last of them, at most. */
const ANSWERS = 11;
const LONGEST = 80;

interface Count {
  kills: number;
  torn: string[];
  lost: string[];
  acknowledged: number;
  finished: number;
}

export const property: Property = {
  id: 'R5',
  title: 'kill −9 while saving drafts and publications: nothing torn, nothing acknowledged lost',
  async prove(share) {
    const place = await createPlace();
    try {
      const count = await killOften(place, counted(500, share));
      const { kills, torn, lost, acknowledged, finished } = count;
      const figures = [
        `${String(kills)} kills`,
        `${String(torn.length)} torn`,
        `${String(lost.length)} of ${String(acknowledged)} acknowledged saves lost`,
        `${String(finished)} finished at the next start`,
        ...[...torn, ...lost].slice(0, 5),
      ];
      return { pass: torn.length === 0 && lost.length === 0 && acknowledged > kills, figures: figures.join(', ') };
    } finally {
      await removePlace(place);
    }
  },
};

async function killOften(place: Place, kills: number): Promise<Count> {
  const count: Count = { kills: 0, torn: [], lost: [], acknowledged: 0, finished: 0 };
  const all: Followed[] = [];
  let cookie: string | undefined;
  let shared = follow(SHARED);
  let latest: Followed[] = [];
  for (let round = 0; round <= kills; round += 1) {
    const desk = await startKillable(place, cookie);
    cookie = desk.clerk.cookie;
    if (desk.finished !== undefined) count.finished += 1;
    await judge(place, [...latest, shared], count);
    if (round === kills) {
      await desk.stop();
      break;
    }
    shared = follow(SHARED, await fateOf(place, SHARED));
    latest = [];
    // Every other time with the git that is at work, so that locks and half-made commits stay behind.
    const kill = () => {
      desk.kill(round % 2 === 1);
    };
    const wang = afterAnswers(desk.clerk, round % ANSWERS, () => setTimeout(kill, (round * 37) % LONGEST));
    await Promise.all([...deeds(wang, round, shared, (followed) => latest.push(followed)), desk.gone()]);
    count.kills += 1;
    all.push(...latest);
    for (const followed of [...latest, shared]) count.acknowledged += followed.acknowledged();
  }
  // What was there after its own kill is still there after all the others.
  await judge(place, all, count);
  const broken = place.git('fsck', '--strict').match(/^(?:error|missing|broken).*$/gm) ?? [];
  count.torn.push(...broken);
  return count;
}

/** The clerk, with `then` called once so many answers have come. */
function afterAnswers(clerk: Clerk, wanted: number, then: () => void): Clerk {
  let answers = 0;
  if (wanted === 0) then();
  const api: Clerk['api'] = async (...request) => {
    const answer = await clerk.api(...request);
    answers += 1;
    if (answers === wanted) then();
    return answer;
  };
  return { ...clerk, api };
}

/** Everything at once, each on its own entry, and one entry that every round goes on with. */
function deeds(wang: Clerk, round: number, shared: Followed, add: (followed: Followed) => void): Promise<unknown>[] {
  const text = (word: string) => alert(`第 ${String(round)} 轮 ${word} ${'公示'.repeat(30)}`);
  const entry = (word: string) => {
    const followed = follow(`${word}-${String(round)}`);
    add(followed);
    return followed;
  };
  const picture = { path: `public/media/r${String(round)}.png`, content: png.toString('base64'), encoding: 'base64' };
  const [plain, drafted, kept, published, given, gone] = [
    entry('plain'),
    entry('drafted'),
    entry('kept'),
    entry('published'),
    entry('given'),
    entry('gone'),
  ];
  const illustrated = `${text('有图')}![图](/media/r${String(round)}.png)\n`;
  const at = (followed: Followed, fate: Partial<Fate>): Fate => ({ ...followed.now(), ...fate });
  const publishedAs = (followed: Followed, words: string, save: () => Promise<Answer>) =>
    chain([
      () => followed.ask(at(followed, { draft: words }), save),
      () => followed.ask(at(followed, { draft: null, main: words }), () => publishDraft(wang, followed.id)),
    ]);
  return [
    publishedAs(plain, text('无图'), () => draftAlert(wang, plain.id, text('无图'))),
    chain([
      () => drafted.ask(at(drafted, { draft: text('一') }), () => draftAlert(wang, drafted.id, text('一'))),
      () =>
        drafted.ask(at(drafted, { draft: text('二') }), () =>
          draftAlert(wang, drafted.id, text('二'), { over: text('一') }),
        ),
    ]),
    chain([
      () => kept.ask(at(kept, { draft: text('送审') }), () => draftAlert(wang, kept.id, text('送审'))),
      () => kept.ask(at(kept, {}), () => setStatus(wang, kept.id, 'pending_publish')),
    ]),
    publishedAs(published, illustrated, () => draftAlert(wang, published.id, illustrated, { assets: [picture] })),
    chain([
      () => given.ask(at(given, { draft: text('放弃') }), () => draftAlert(wang, given.id, text('放弃'))),
      () => given.ask(at(given, { draft: null, discarded: text('放弃') }), () => discardDraft(wang, given.id)),
    ]),
    chain([
      () => publishedAs(gone, text('删除'), () => draftAlert(wang, gone.id, text('删除'))),
      () =>
        gone.ask(at(gone, { main: null }), () =>
          wang.api('deleteFiles', { paths: [`content/alerts/${gone.id}.md`], options: {} }),
        ),
    ]),
    chain(
      ['甲', '乙', '丙'].map((word) => () => {
        // A kill of before may have left a draft.
        const { main, draft } = shared.now();
        return publishedAs(shared, text(word), () => draftAlert(wang, SHARED, text(word), { over: draft ?? main }));
      }),
    ),
  ];
}

/** One after the other, until one is not answered. */
async function chain(steps: (() => Promise<boolean>)[]): Promise<boolean> {
  for (const step of steps) if (!(await step())) return false;
  return true;
}

/** Compares what was promised with what is there; a file of another text than any that was sent is torn. */
async function judge(place: Place, all: readonly Followed[], count: Count): Promise<void> {
  for (const followed of all) {
    const fate = await fateOf(place, followed.id);
    if (!followed.possible().some((possible) => sameFate(possible, fate))) {
      count.lost.push(`${followed.id} is ${JSON.stringify(fate)}, not ${JSON.stringify(followed.possible())}`);
    }
    if (fate.main?.includes('/media/') && !(await hasPicture(place, fate.main)))
      count.torn.push(`${followed.id}: picture`);
  }
  const folder = join(place.contentDir, 'alerts');
  for (const name of await readdir(folder)) {
    const whole = name.endsWith('.md') && /^---\n[^]*\n---\n/.test(await readFile(join(folder, name), 'utf8'));
    if (!whole) count.torn.push(name);
  }
  const dirty = place.git('status', '--porcelain');
  if (dirty !== '') count.torn.push(`uncommitted: ${dirty}`);
}

async function hasPicture({ root }: Place, text: string): Promise<boolean> {
  const [address = ''] = /\/media\/[a-z0-9]+\.png/.exec(text) ?? [];
  const bytes = await readFile(join(root, 'public', address)).catch(() => undefined);
  return bytes?.equals(png) ?? false;
}
