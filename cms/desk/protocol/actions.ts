import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Account } from '../people/accounts.ts';
import { signedIn, type LoginParts } from '../people/login.ts';
import { clearFinding } from './clear-finding.ts';
import { deleteUnpublishedEntry, publishUnpublishedEntry, updateUnpublishedEntryStatus } from './decide-draft.ts';
import { deleteFile, deleteFiles } from './delete-files.ts';
import type { Action, DeskContext } from './context.ts';
import { getMedia, getMediaFile, persistMedia } from './media.ts';
import {
  compareEntry,
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
} from './read-drafts.ts';
import { allowance } from './read-allowance.ts';
import { entriesByFiles, entriesByFolder, getEntry } from './read-entries.ts';
import { persistEntry } from './save-entry.ts';
import { HttpError } from '../http-error.ts';
import { mayDo, type Right } from '../people/roles.ts';

const LARGEST_BODY = 30 * 1024 * 1024;

const requestSchema = z.object({ action: z.string().max(60), params: z.unknown() });

const about = { repo: 'content', publish_modes: ['simple', 'editorial_workflow'], type: 'desk' };

/**
 * The actions of Decap's proxy protocol and our own, each with the right it takes at least; what a draft takes beyond
 * that is in `review-rules.ts`.
 */
const actions = new Map<string, { right: Right; run: Action }>([
  ['info', { right: 'read', run: () => Promise.resolve(about) }],
  ['entriesByFolder', { right: 'read', run: entriesByFolder }],
  ['entriesByFiles', { right: 'read', run: entriesByFiles }],
  ['getEntry', { right: 'read', run: getEntry }],
  ['persistEntry', { right: 'draft', run: persistEntry }],
  ['unpublishedEntries', { right: 'read', run: unpublishedEntries }],
  ['unpublishedEntry', { right: 'read', run: unpublishedEntry }],
  ['unpublishedEntryDataFile', { right: 'read', run: unpublishedEntryDataFile }],
  ['unpublishedEntryMediaFile', { right: 'read', run: unpublishedEntryMediaFile }],
  ['compareEntry', { right: 'read', run: compareEntry }],
  ['updateUnpublishedEntryStatus', { right: 'draft', run: updateUnpublishedEntryStatus }],
  ['publishUnpublishedEntry', { right: 'publish', run: publishUnpublishedEntry }],
  ['deleteUnpublishedEntry', { right: 'draft', run: deleteUnpublishedEntry }],
  ['getMedia', { right: 'read', run: getMedia }],
  ['getMediaFile', { right: 'read', run: getMediaFile }],
  ['persistMedia', { right: 'publish', run: persistMedia }],
  ['deleteFile', { right: 'publish', run: deleteFile }],
  ['deleteFiles', { right: 'publish', run: deleteFiles }],
  ['allowance', { right: 'read', run: allowance }],
  ['clearFinding', { right: 'publish', run: clearFinding }],
  ['getDeployPreview', { right: 'read', run: () => Promise.resolve(null) }],
]);

/** `POST /desk/api`. Who is not signed in is turned away before the body is read. */
export function addProtocol(app: FastifyInstance, context: DeskContext, login: LoginParts): void {
  const accounts = new WeakMap<object, Account>();
  app.post('/desk/api', {
    bodyLimit: LARGEST_BODY,
    onRequest: (request, _reply, done) => {
      accounts.set(request, signedIn(request, login));
      done();
    },
    handler: async (request, reply) => {
      const account = accounts.get(request);
      const wanted = requestSchema.safeParse(request.body);
      const action = actions.get(wanted.data?.action ?? '');
      if (!account || !wanted.success || !action) throw new HttpError(400, '不认识的操作，请刷新页面再试。');
      if (!mayDo(account.role, action.right)) throw new HttpError(403, '您没有做这件事的权限，请联系管理网站的人。');
      reply.type('application/json; charset=utf-8');
      const answer = await action.run(wanted.data.params, context, account);
      return answer instanceof Readable ? answer : JSON.stringify(answer);
    },
  });
}
