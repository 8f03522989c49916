import { textParts } from '../../../src/compare/text-parts.ts';
import { deedOf } from '../../../src/record/deed-of.ts';
import type { Problem } from '../../../src/schema/problems.ts';
import { instantNow } from '../now.ts';
import { askOrSay } from './ask-desk.ts';
import { askReasons, collected } from './collected-notes.ts';
import { decap } from './decap-store.ts';
import { desk, isAccepted } from './desk-state.ts';
import { firstSteps } from './first-steps.ts';
import { stepName, type Step } from './next-step.ts';
import type { EntryRef, OpenEntry } from './open-entry.ts';
import { versions } from './text-versions.ts';
import type { DraftStatus } from '../../wire/drafts.ts';

const TARGETS: Partial<Record<Step, DraftStatus>> = {
  submit: 'pending_review',
  takeBack: 'draft',
  return: 'draft',
  approve: 'pending_publish',
};
/** What has to be whole for it. */
const NEEDS_ALL: readonly Step[] = ['submit', 'approve', 'publish'];

const NEWER = '没有发布：这一篇刚刚又改过，您看的是上一稿。现在是新的一稿，请看过以后再发布。';

let openProblems: () => Promise<Problem[]> = () => Promise.resolve([]);

/** Tells how the form on the screen is looked through before it is handed in or published. */
export function checkBy(check: () => Promise<Problem[]>): void {
  openProblems = check;
}

/** What is remarked on these fields of the form is answered: they are meant as they are. */
export async function meantSo(paths: readonly string[]): Promise<void> {
  const said = (await openProblems()).filter(
    ({ severity, personal, path }) => severity === 'warning' && !personal && paths.includes(path),
  );
  const { accepted, missing } = desk.get();
  desk.set({ accepted: [...accepted, ...said] });
  desk.set({ missing: missing.filter((problem) => !isAccepted(problem)) });
}

/**
 * Does what a button of the strip or of the page of changes says, by Decap's own acts: what is not saved yet is saved
 * first, and what is not whole is shown instead. False if nothing came of it.
 */
export async function takeStep(step: Step, entry: EntryRef): Promise<boolean> {
  if (step === 'return' && !(await askReasons(entry))) return false;
  desk.set({ failed: undefined, unanswered: undefined, problems: [], aim: step });
  const open = openAt(entry);
  const form = decap.formKey();
  const { title } = decap.about(entry);
  // Whoever has gone on to another page is told; nothing is done with what is on the screen there.
  const hasLeft = () => {
    if (!open || decap.formKey() === form) return false;
    decap.say(`${title === '' ? '刚才那一篇' : `《${title}》`}已保存成草稿，还没有${stepName(step, open.status)}。`);
    return true;
  };
  if (open?.changed && step !== 'return' && step !== 'takeBack') {
    if (!(await decap.save(open))) return false;
    if (step === 'save') return true;
    if (hasLeft()) return false;
  }
  // The first save has given it its place.
  const at = open ? (decap.open() ?? entry) : entry;
  if (NEEDS_ALL.includes(step) && open) {
    const problems = await openProblems();
    if (hasLeft()) return false;
    if (problems.length > 0) {
      desk.set({ problems, aim: step });
      return false;
    }
  }
  const target = TARGETS[step];
  const status = decap.statusOf(at);
  if (step === 'return' && status === 'draft') return sendReasons(at);
  if (target && status && !(await decap.setStatus(at, status, target))) return false;
  if (step === 'publish') {
    if (!(await mayPublish(at))) return false;
    await decap.publish(at);
    if (decap.statusOf(at) !== undefined) return false;
  }
  if (step === 'publish' || step === 'submit') firstSteps.end();
  return true;
}

/** It was taken back, or given back by somebody else, while it was being judged: what there is to say is said all the same. */
async function sendReasons(entry: EntryRef): Promise<boolean> {
  const { collection, slug } = entry;
  const notes = [...collected.of(entry)];
  if (notes.length > 0 && !(await askOrSay('addNotes', { collection, slug, notes }))) return false;
  collected.clear(entry);
  const said = `这一篇已经在写的人手里了${notes.length > 0 ? '，意见发过去了' : ''}。`;
  desk.set({ happened: { entry, said } });
  return true;
}

function openAt({ collection, slug }: EntryRef): OpenEntry | undefined {
  const open = decap.open();
  return open?.collection === collection && open.slug === slug ? open : undefined;
}

/** Says what residents will see and when; the clerk says yes. */
async function mayPublish(entry: EntryRef): Promise<boolean> {
  const { collection, slug } = entry;
  const path = versions.pathOf(collection, slug);
  // What is at the desk is what goes out, not what was read of it some time ago.
  const compared = await askOrSay('compareEntry', { collection, slug });
  if (!compared) return false;
  const { draft, published, id } = compared;
  const open = openAt(entry);
  const isFormOld = open !== undefined && versions.isEarlier(path, id, true);
  if (isFormOld || versions.isEarlier(path, id, false)) {
    const isUntouched = open && !open.changed;
    if (isUntouched) await decap.reload(entry);
    const { comparing } = desk.get();
    desk.set({ failed: NEWER, ...((comparing || !isUntouched) && { comparing: { ...entry } }) });
    return false;
  }
  const { values } = textParts(draft);
  const before = published === null ? undefined : textParts(published).values;
  const deed = deedOf(collection, before, values, instantNow());
  const yes = await new Promise<boolean>((answer) => {
    desk.set({ publishing: { title: titleOf(values), isSettings: collection === 'settings', deed, answer } });
  });
  desk.set({ publishing: undefined });
  return yes;
}

function titleOf({ title, name }: Readonly<Record<string, unknown>>): string {
  return [title, name].find((value): value is string => typeof value === 'string') ?? '';
}
