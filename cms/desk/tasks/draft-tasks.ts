import { collectionNames, definitionOf } from '../../../src/collections/index.ts';
import { dataIn } from '../../../src/reader/front-matter.ts';
import type { OwedEntry } from '../../../src/record/task.ts';
import { normaliseText } from '../../../src/text/normalise.ts';
import { decodeText } from '../../../src/text/decode.ts';
import type { ShownTask } from '../../wire/tasks.ts';
import { notesOf } from '../drafts/draft-notes.ts';
import type { Draft, Drafts } from '../drafts/drafts.ts';
import { mayApprove, type Person } from '../drafts/review-rules.ts';
import { returnedBy } from '../drafts/returned.ts';

/** A draft with what its front matter says. */
export interface ReadDraft {
  draft: Draft;
  data: Readonly<Record<string, unknown>>;
}

/** All drafts, each with as much of its text as can be read. */
export async function readDrafts(drafts: Drafts): Promise<ReadDraft[]> {
  const list = await drafts.list();
  const texts = await drafts.read(list.map((draft) => ({ draft, wire: draft.entry })));
  return list.map((draft, index) => ({ draft, data: dataOf(texts[index] ?? null) }));
}

/** What waits for a person among the drafts: given back to those who write, handed in to those who decide. */
export function draftTasks(drafts: readonly ReadDraft[], person: Person): ShownTask[] {
  return drafts.flatMap(({ draft, data }): ShownTask[] => {
    const row = { title: titleOf(draft, data), entry: fileOf(draft), isLate: false };
    const from = draft.writers.map(({ name }) => name).join('、');
    const by = returnedBy(draft);
    const isOwn = draft.writers.some(({ account }) => account === person.account.account);
    if (by && isOwn) {
      const open = notesOf(draft.steps).filter(({ done }) => !done).length;
      const notes = open > 0 ? `，有 ${String(open)} 条意见` : '';
      return [{ kind: 'returned', ...row, said: `${by.name}退回来了${notes}，改好再送审` }];
    }
    if (!mayApprove(person, draft)) return [];
    if (draft.status === 'pending_review') return [{ kind: 'review', ...row, said: `${from}送来审核` }];
    if (draft.status === 'pending_publish')
      return [{ kind: 'ready', ...row, said: `${from}写的，审核已经通过，等着发布` }];
    return [];
  });
}

/** The draft in which somebody has begun what is owed. */
export const begunFor = (drafts: readonly ReadDraft[], { duty, community, period, occurred }: OwedEntry) =>
  drafts.find(
    ({ data }) =>
      data['duty'] === duty &&
      data['community'] === community &&
      data['period'] === period &&
      (occurred === undefined || data['occurred'] === occurred),
  )?.draft;

/** Below the content folder. */
export const fileOf = ({ entry }: Draft) => entry.slice('content/'.length);

function titleOf({ collection }: Draft, { title }: ReadDraft['data']): string {
  if (typeof title === 'string') return `《${title}》`;
  const name = collectionNames.find((known) => known === collection);
  return name ? `一篇${definitionOf(name).singular}` : '网站设置';
}

/** A draft may be half written: nothing of it then. */
function dataOf(bytes: Buffer | null): ReadDraft['data'] {
  const decoded = decodeText(bytes ?? Buffer.alloc(0));
  return 'problem' in decoded ? {} : dataIn(normaliseText(decoded.text));
}
