import { basename } from 'node:path';
import { reportOf } from '../../../src/collections/disclosures/account-report.ts';
import { disclosures } from '../../../src/collections/disclosures/schema.ts';
import { splitFrontMatter } from '../../../src/reader/front-matter.ts';
import { normaliseText } from '../../../src/text/normalise.ts';
import type { Answer } from '../../wire/actions.ts';
import type { Action } from './context.ts';
import { listEntries } from './lookup.ts';
import { textsOf } from './texts-of.ts';

/**
 * The accounts that a new one follows: all that are saved, also those that come out later, and drafts of entries that were
 * never saved. What cannot be read is left out; a check of the content names it.
 */
export const accountReports: Action<'accountReports'> = async ({ community }, context) => {
  const paths = await listEntries(context, disclosures.name);
  const found: Answer<'accountReports'> = [];
  const add = (path: string, text: string, draft: boolean) => {
    const report = reportIn(path, text, community);
    if (report) found.push({ ...report, draft });
  };
  for await (const [path, text] of textsOf(paths, context)) add(path, text, false);
  const saved = new Set(paths);
  const drafts = (await context.drafts.list()).filter(
    ({ collection, entry }) => collection === disclosures.name && !saved.has(entry),
  );
  const written = await context.drafts.read(drafts.map((draft) => ({ draft, wire: draft.entry })));
  for (const [at, { entry }] of drafts.entries()) add(entry, written[at]?.toString('utf8') ?? '', true);
  return found;
};

function reportIn(path: string, text: string, community: string | undefined) {
  // Most entries have no accounts, or are of another community: they need not be read any further.
  if (!/^accounts:/m.test(text) || !text.includes(community ?? '')) return undefined;
  const split = splitFrontMatter(normaliseText(text));
  const { data } = disclosures.schema.safeParse('problem' in split ? undefined : split.data);
  return data?.community === community ? data && reportOf({ id: basename(path, '.md'), data }) : undefined;
}
