import { askReasons } from './collected-notes.ts';
import { decap } from './decap-store.ts';
import type { Step } from './next-step.ts';
import type { EntryRef } from './open-entry.ts';
import type { DraftStatus } from '../../wire/drafts.ts';

const TARGETS: Partial<Record<Step, DraftStatus>> = {
  submit: 'pending_review',
  takeBack: 'draft',
  return: 'draft',
  approve: 'pending_publish',
};

/** Does what a button of the strip or of the page of changes says, by Decap's own acts. False if the clerk thought better of it. */
export async function takeStep(step: Step, entry: EntryRef): Promise<boolean> {
  if (step === 'return' && !(await askReasons(entry))) return false;
  const target = TARGETS[step];
  const status = decap.statusOf(entry);
  if (target && status) decap.setStatus(entry, status, target);
  if (step === 'publish') {
    if (!confirm('确定发布吗？居民马上就能看到。')) return false;
    await decap.publish(entry);
  }
  return true;
}
