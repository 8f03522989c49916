import { collectionNames } from '../../../src/collections/index.ts';
import { boardFacts } from '../../../src/import/context.ts';
import { CannotRead } from '../../../src/import/formats/taken.ts';
import { importApart } from '../../../src/import/import-apart.ts';
import { reportSections } from '../../../src/import/report.ts';
import type { Answer, Checked } from '../../wire/actions.ts';
import { HttpError } from '../../wire/http-error.ts';

/** Files as entries, in the sandbox. What was sent is forgotten with the answer. */
export async function importedTexts(
  { files, as, answers }: Checked<'importTexts'>,
  { contentDir, today }: { contentDir: string; today: string },
): Promise<Answer<'importTexts'>> {
  const facts = await boardFacts(contentDir, today);
  const asked = {
    files: files.map(({ name, content }) => ({ name, bytes: new Uint8Array(Buffer.from(content, 'base64')) })),
    as: collectionNames.find((name) => name === as),
    answers,
    facts,
  };
  const { files: done } = await importApart(asked).catch((error: unknown) => {
    throw error instanceof CannotRead ? new HttpError(422, `${error.message}。`) : error;
  });
  return done.map((file) => ({
    name: file.name,
    ...(file.refused !== undefined && { refused: file.refused }),
    // What does not add up is not to be used.
    entries: file.gap ? [] : file.entries,
    questions: file.questions,
    report: reportSections(file),
  }));
}
