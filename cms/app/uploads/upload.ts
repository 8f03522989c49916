import { withoutDesk } from '../backends/host-board.ts';
import { hostUpload } from './host-upload.ts';
import { keepAtDesk } from './keep-at-desk.ts';
import { refusalAs, uploadedAs, type Outcome, type Ready, type Uploaded } from './outcome.ts';
import { prepared } from './prepare.ts';
import { uploading } from './uploading.ts';

export type { Outcome, Uploaded } from './outcome.ts';

/**
 * Brings a file to where a text may name it, a picture no larger than a screen; asks the clerk for the word that nobody's
 * data is in it where no program can tell. Throws an error with a Chinese sentence.
 */
export async function upload(file: File): Promise<Uploaded> {
  const [outcome] = await uploadAll([file]);
  if (outcome && 'uploaded' in outcome) return outcome.uploaded;
  // Without a name Decap's message is the bare sentence.
  throw Object.assign(new Error(outcome?.refused), { name: '' });
}

let last: Promise<unknown> = Promise.resolve();

/** The same for several, of which the clerk is asked once. Those of another call wait: there is one question at a time. */
export function uploadAll(files: readonly File[]): Promise<Outcome[]> {
  const result = last.then(() => inTurn(files));
  last = result.catch(() => undefined);
  return result;
}

async function inTurn(files: readonly File[]): Promise<Outcome[]> {
  const outcomes = new Map<File, Outcome>();
  const ready: Ready[] = [];
  try {
    for (const [index, chosen] of files.entries()) {
      uploading.set({ index, count: files.length, file: chosen, share: 0 });
      await prepared(chosen).then(
        (file) => ready.push({ chosen, file }),
        (error: unknown) => outcomes.set(chosen, refusalAs(chosen, error)),
      );
    }
    await (withoutDesk() ? keepInBrowser : keepAtDesk)(ready, outcomes);
    return files.flatMap((file) => outcomes.get(file) ?? []);
  } finally {
    uploading.set(undefined);
  }
}

async function keepInBrowser(ready: readonly Ready[], outcomes: Map<File, Outcome>): Promise<void> {
  for (const { chosen, file } of ready) {
    const outcome = await hostUpload(file).then(
      (address) => uploadedAs({ chosen, file }, address),
      (error: unknown) => refusalAs(chosen, error),
    );
    outcomes.set(chosen, outcome);
  }
}
