import { HttpError } from '../../wire/http-error.ts';
import type { SharedPreview } from '../../wire/previews.ts';
import { parseEntryName } from '../disk/paths.ts';
import { mustMayWrite } from '../drafts/review-rules.ts';
import { sharePreview as share } from '../previews/share-preview.ts';
import type { SharedPreviews } from '../previews/shared-previews.ts';
import type { Action, DeskContext } from './context.ts';
import { draftNamed, textOf } from './lookup.ts';

/** The addresses under which a draft can be looked at without an account. */
export const previews: Action<'previews'> = ({ collection, slug }, context) => {
  const { wire } = parseEntryName(collection, slug, context.collections);
  return Promise.resolve(shown(context.previews, wire));
};

export const sharePreview: Action<'sharePreview'> = async (name, context, account) => {
  const { draft, place } = await draftNamed(name, context);
  mustMayWrite({ account }, place);
  const by = { account: account.account, name: account.name };
  const address = await share({ draft, text: await textOf(draft, context), by }, parts(context));
  // It was made public, or given up, while the page was made.
  if (!(await context.drafts.find(place))) await context.previews.endAll(place.wire, 'published');
  await context.logbook.write({ by: account, act: 'preview', about: place.wire, note: '7 天内有效' });
  return { address, previews: shown(context.previews, place.wire) };
};

export const endPreview: Action<'endPreview'> = async ({ id, ...name }, context, account) => {
  const place = parseEntryName(name.collection, name.slug, context.collections);
  mustMayWrite({ account }, place);
  const ended = await context.previews.revoke(place.wire, id);
  if (!ended) throw new HttpError(404, '这个预览已经收回了，或者过期了。');
  await context.logbook.write({ by: account, act: 'preview-end', about: place.wire, note: `${ended.by.name}发出去的` });
  return shown(context.previews, place.wire);
};

const parts = ({ previews: all, drafts, renderPage, clock }: DeskContext) => ({
  ...{ previews: all, drafts, renderPage },
  now: () => clock.now(),
});

const shown = (all: SharedPreviews, wire: string): SharedPreview[] =>
  all.of(wire).map(({ id, by, at, until }) => ({ id, by, at, until }));
