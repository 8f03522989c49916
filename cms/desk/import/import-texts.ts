import { collectionNames } from '../../../src/collections/index.ts';
import { boardFacts } from '../../../src/import/context.ts';
import { CannotRead } from '../../../src/import/formats/taken.ts';
import { importApart } from '../../../src/import/import-apart.ts';
import { reportSections } from '../../../src/import/report.ts';
import type { Answer, Checked } from '../../wire/actions.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { ImportedTexts } from '../../wire/imports.ts';
import type { Account } from '../../wire/people.ts';
import { createTurns } from '../people/turns.ts';
import { createTickets } from './tickets.ts';

interface Place {
  contentDir: string;
  today: string;
}

// There is one sandbox. What waits for it is kept in memory, 27 MB at most for each.
const turns = createTurns({ inLane: 2, strangers: 8 });
const tickets = createTickets<ImportedTexts>();

/** Files as entries, when it is this account's turn. */
export async function importTexts(
  asked: Checked<'importTexts'>,
  place: Place,
  { account }: Account,
): Promise<Answer<'importTexts'>> {
  const ticket = tickets.begin(account, async (isWanted) => {
    const end = await turns.take(account, false);
    if (!end) {
      throw new HttpError(429, '您前面的导入还没有做完，或者导入的人太多，这次没有导入。请过几分钟再试一次。');
    }
    try {
      return isWanted() ? await importedTexts(asked, place) : [];
    } finally {
      end();
    }
  });
  return goOnImporting({ ticket }, { account });
}

/** Waits a while, so that no browser and no proxy thinks that the desk is gone. */
export async function goOnImporting(
  { ticket }: Checked<'goOnImporting'>,
  { account }: Pick<Account, 'account'>,
): Promise<Answer<'goOnImporting'>> {
  const done = await tickets.wait(ticket, account);
  if (done === 'unknown') throw new HttpError(404, '这次导入服务器已经不记得了，请再导入一次。');
  return done ? { done } : { ticket, ahead: turns.ahead(account) };
}

/** In the sandbox. What was sent is forgotten with the answer. */
async function importedTexts(
  { files, as, answers }: Checked<'importTexts'>,
  { contentDir, today }: Place,
): Promise<ImportedTexts> {
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
