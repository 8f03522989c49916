import type { Task } from '../../../src/record/task.ts';
import type { Calendar } from '../../../src/schema/collection.ts';
import type { ShownTask } from '../../wire/tasks.ts';
import type { Person } from '../drafts/review-rules.ts';
import { daysSaid } from './days-said.ts';
import { begunFor, draftTasks, fileOf, type ReadDraft } from './draft-tasks.ts';

interface Circumstances {
  /** In Beijing. */
  today: string;
  calendar: Calendar;
  drafts: readonly ReadDraft[];
}

/** What a person has to do on a day: what is late, then the drafts that wait for them, then what comes next. */
export function tasksFor(
  person: Person,
  known: readonly Task[],
  { today, calendar, drafts }: Circumstances,
): ShownTask[] {
  const present = known.filter(({ from, until }) => from <= today && (until === undefined || today <= until));
  const shown = present.map((task) => shownOn(task, daysSaid(task, today, calendar), drafts));
  const [late, next] = [shown.filter(({ isLate }) => isLate), shown.filter(({ isLate }) => !isLate)];
  return [...late, ...draftTasks(drafts, person), ...next];
}

/** What somebody has begun is gone on with, not begun twice. */
function shownOn(
  { kind, title, entry, fill }: Task,
  days: { said: string; isLate: boolean },
  drafts: readonly ReadDraft[],
): ShownTask {
  const begun = fill && begunFor(drafts, fill);
  if (!begun) return { kind, title, ...days, entry, fill };
  const by = begun.writers.map(({ name }) => name).join('、');
  return { kind: 'begun', title, ...days, said: `${days.said}。${by}已经写了草稿`, entry: fileOf(begun) };
}
