import { discardDraft, draftAlert, publishAlert, publishDraft, version } from '../desk/support/drafting.ts';
import type { Answer } from '../desk/support/http.ts';
import { clerkAs, firstClerk, type Clerk } from '../desk/support/people.ts';
import { alert, createPlace, openDesk, removePlace, type Place } from '../desk/support/place.ts';
import { fateOf } from './support/entry-fate.ts';
import { counted, type Property } from './property.ts';
import { randomFrom } from '../random-from.ts';

/** One of the two who work on the same entry at the same moment, both with the same text before them. */
interface Edit {
  kind: string;
  /** What they wrote; nothing for who publishes, deletes or gives up. */
  text?: string;
  run: () => Promise<Answer>;
}

type Start = 'nothing' | 'published' | 'draft' | 'both';
const starts: readonly Start[] = ['nothing', 'published', 'draft', 'both'];

export const property: Property = {
  id: 'R10',
  title: 'random pairs of concurrent edits: both kept or a reported conflict, no silent loss',
  async prove(share) {
    const pairs = counted(200, share);
    const place = await createPlace();
    const running = await openDesk(place, { build: () => Promise.resolve({ ok: false, lastLines: [] }) });
    try {
      const people = [await firstClerk(running), await clerkAs(running, 'reviewer', 'li', '李主任')] as const;
      const random = randomFrom(20261121);
      const seen = { kept: 0, reported: 0, lost: [] as string[] };
      for (let number = 0; number < pairs; number += 1) await pair(place, people, number, random, seen);
      const figures = [
        `${String(pairs)} pairs`,
        `${String(seen.kept)} both kept`,
        `${String(seen.reported)} reported conflicts`,
        `${String(seen.lost.length)} silent losses`,
        ...seen.lost.slice(0, 5),
      ];
      return { pass: seen.lost.length === 0 && seen.kept + seen.reported === pairs, figures: figures.join(', ') };
    } finally {
      await running.desk.close();
      await removePlace(place);
    }
  },
};

async function pair(
  place: Place,
  people: readonly [Clerk, Clerk],
  number: number,
  random: () => number,
  seen: { kept: number; reported: number; lost: string[] },
): Promise<void> {
  const id = `pair-${String(number)}`;
  const start = pick(starts, random);
  const before = await prepare(people[0], id, start);
  const edits = people.map((clerk, who) => edit(clerk, id, who, start, before, random));
  const answers = await Promise.all(edits.map(({ run }) => run()));
  const story = edits.map(({ kind }, who) => `${kind} ${String(answers[who]?.status)}`).join(' and ');
  const unexpected = answers.find(({ status }) => ![200, 404, 409].includes(status));
  if (unexpected) throw new Error(`${id} (${start}) ${story}: ${unexpected.text}`);
  let whole = true;
  for (const [who, { text }] of edits.entries()) {
    const kept = text === undefined || answers[who]?.status !== 200 || (await isSomewhere(place, id, text));
    whole &&= kept;
  }
  if (!whole) seen.lost.push(`${id} (${start}) ${story}`);
  else if (answers.every(({ status }) => status === 200)) seen.kept += 1;
  else seen.reported += 1;
}

/** Brings the entry to where the two find it, and returns the text that both have before them. */
async function prepare(clerk: Clerk, id: string, start: Start): Promise<string | null> {
  const [published, drafted] = [alert(`${id} 已发布`), alert(`${id} 草稿`)];
  const online = start === 'published' || start === 'both';
  if (online) await expectDone(publishAlert(clerk, id, published));
  if (start === 'nothing') return null;
  if (start === 'published') return published;
  await expectDone(draftAlert(clerk, id, drafted, { over: online ? published : null }));
  return drafted;
}

function edit(clerk: Clerk, id: string, who: number, start: Start, before: string | null, random: () => number): Edit {
  const text = alert(`${id} 第 ${String(who + 1)} 个人 ${String(Math.floor(random() * 1e9))}`);
  const path = `content/alerts/${id}.md`;
  const online = start === 'both' ? alert(`${id} 已发布`) : start === 'published' ? before : null;
  const base = { [path]: before === null ? null : version(before) };
  const ways: Edit[] = [
    { kind: 'draft', text, run: () => draftAlert(clerk, id, text, { over: before }) },
    { kind: 'draft and publish', text, run: () => publishAlert(clerk, id, text, { over: before }) },
  ];
  if (start === 'draft' || start === 'both') {
    ways.push({ kind: 'publish', run: () => publishDraft(clerk, id, { base }) });
    ways.push({ kind: 'discard', run: () => discardDraft(clerk, id) });
  }
  if (online !== null) {
    const deletion = { paths: [path], options: {}, base: { [path]: version(online) } };
    ways.push({ kind: 'delete', run: () => clerk.api('deleteFiles', deletion) });
  }
  return pick(ways, random);
}

/** Whether an acknowledged text is where people find it: online, in the draft, or given up on purpose and kept aside. */
async function isSomewhere(place: Place, id: string, text: string): Promise<boolean> {
  const { main, draft, discarded } = await fateOf(place, id);
  return [main, draft, discarded].includes(text);
}

async function expectDone(answer: Promise<Answer>): Promise<void> {
  const { status, text } = await answer;
  if (status !== 200) throw new Error(`${String(status)} ${text}`);
}

function pick<T>(of: readonly T[], random: () => number): T {
  const chosen = of[Math.floor(random() * of.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}
