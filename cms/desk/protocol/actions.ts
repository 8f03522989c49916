import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actions, type ActionName, type Checked } from '../../wire/actions.ts';
import { HttpError } from '../../wire/http-error.ts';
import { lacks, mayDo, type Account, type Right } from '../../wire/people.ts';
import { beijingDay } from '../clock.ts';
import { goOnImporting, importTexts } from '../import/import-texts.ts';
import { createArriving } from '../people/arriving-bodies.ts';
import { signedIn, type LoginParts } from '../people/login.ts';
import { accountReports } from './account-reports.ts';
import type { Action, DeskContext } from './context.ts';
import { deleteUnpublishedEntry, publishUnpublishedEntry, updateUnpublishedEntryStatus } from './decide-draft.ts';
import { deleteFiles } from './delete-files.ts';
import { allowance, clearFinding } from './exceptions.ts';
import { findEntries } from './finding/find-entries.ts';
import { listEntries } from './finding/list-entries.ts';
import { getMedia, persistMedia } from './media.ts';
import { addNotes, answerNote, draftReview } from './notes.ts';
import { endPreview, previews, sharePreview } from './previews.ts';
import { compareEntry, unpublishedEntries, unpublishedEntry, unpublishedEntryDataFile } from './read-drafts.ts';
import { entriesByFiles, entriesByFolder, getEntry } from './read-entries.ts';
import { sameEntries } from './finding/same-entries.ts';
import { ownCollections } from './finding/own-writing.ts';
import { persistEntry } from './save-entry.ts';
import { forgetWorkingCopy, keepWorkingCopy, workingCopies, workingCopy } from './working-copies.ts';
import { usualSpeakers } from './finding/usual-speakers.ts';
import { usualValues } from './finding/usual-values.ts';

const LARGEST_BODY = 30 * 1024 * 1024;
/** Two of the largest at a time for each account, and room for what is typed meanwhile. */
const ARRIVING = { ofOne: 64 * 1024 * 1024, ofAll: 256 * 1024 * 1024 };

const requestSchema = z.object({
  action: z.string().refine((name): name is ActionName => Object.hasOwn(actions, name)),
  params: z.unknown(),
});

/** Each action with the right it takes at least; what a draft takes beyond that is in `review-rules.ts`. */
const handlers: { readonly [A in ActionName]: { right: Right; run: Action<A> } } = {
  entriesByFolder: { right: 'read', run: entriesByFolder },
  entriesByFiles: { right: 'read', run: entriesByFiles },
  getEntry: { right: 'read', run: getEntry },
  accountReports: { right: 'read', run: accountReports },
  listEntries: { right: 'read', run: listEntries },
  findEntries: { right: 'read', run: findEntries },
  ownCollections: { right: 'read', run: ownCollections },
  sameEntries: { right: 'read', run: sameEntries },
  usualSpeakers: { right: 'read', run: usualSpeakers },
  usualValues: { right: 'read', run: usualValues },
  persistEntry: { right: 'draft', run: persistEntry },
  unpublishedEntries: { right: 'read', run: unpublishedEntries },
  unpublishedEntry: { right: 'read', run: unpublishedEntry },
  unpublishedEntryDataFile: { right: 'read', run: unpublishedEntryDataFile },
  compareEntry: { right: 'read', run: compareEntry },
  updateUnpublishedEntryStatus: { right: 'draft', run: updateUnpublishedEntryStatus },
  previews: { right: 'read', run: previews },
  sharePreview: { right: 'draft', run: sharePreview },
  endPreview: { right: 'draft', run: endPreview },
  draftReview: { right: 'read', run: draftReview },
  addNotes: { right: 'draft', run: addNotes },
  answerNote: { right: 'draft', run: answerNote },
  publishUnpublishedEntry: { right: 'publish', run: publishUnpublishedEntry },
  deleteUnpublishedEntry: { right: 'draft', run: deleteUnpublishedEntry },
  getMedia: { right: 'read', run: getMedia },
  persistMedia: { right: 'draft', run: persistMedia },
  deleteFiles: { right: 'draft', run: deleteFiles },
  allowance: { right: 'read', run: allowance },
  clearFinding: { right: 'publish', run: clearFinding },
  importTexts: {
    right: 'draft',
    run: (asked, { contentDir, clock }, account) =>
      importTexts(asked, { contentDir, today: beijingDay(clock.now()) }, account),
  },
  goOnImporting: { right: 'draft', run: (asked, _context, account) => goOnImporting(asked, account) },
  keepWorkingCopy: { right: 'draft', run: keepWorkingCopy },
  workingCopies: { right: 'draft', run: workingCopies },
  workingCopy: { right: 'draft', run: workingCopy },
  forgetWorkingCopy: { right: 'draft', run: forgetWorkingCopy },
};

/** `POST /desk/api`. Who is not signed in is turned away before the body is read. */
export function addProtocol(app: FastifyInstance, context: DeskContext, login: LoginParts): void {
  const accounts = new WeakMap<object, Account>();
  const arriving = createArriving(ARRIVING);
  app.post('/desk/api', {
    bodyLimit: LARGEST_BODY,
    onRequest: (request, reply, done) => {
      const account = signedIn(request, login);
      const announced = Number(request.headers['content-length'] ?? LARGEST_BODY);
      // What is announced larger is refused anyhow.
      const end = arriving.begin(account.account, Math.min(announced, LARGEST_BODY));
      reply.raw.once('close', end);
      accounts.set(request, account);
      done();
    },
    handler: async (request, reply) => {
      const account = accounts.get(request);
      const { data } = requestSchema.safeParse(request.body);
      if (!account || !data) throw new HttpError(400, '不认识的操作，请刷新页面再试。');
      const answer = await act(data.action, data.params, context, account);
      reply.type('application/json; charset=utf-8');
      return answer instanceof Readable ? answer : JSON.stringify(answer);
    },
  });
}

function act<A extends ActionName>(action: A, params: unknown, context: DeskContext, account: Account) {
  const { right, run } = handlers[action];
  if (!mayDo(account.role, right)) throw new HttpError(403, lacks(account.role, right));
  const { data, error } = actions[action].params.safeParse(params);
  if (error) throw new HttpError(400, '请求的格式不对，请刷新页面再试。', [], { cause: error });
  return run(data as Checked<A>, context, account);
}
