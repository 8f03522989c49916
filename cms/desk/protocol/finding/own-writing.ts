import { relative } from 'node:path';
import { dataIn } from '../../../../src/reader/front-matter.ts';
import { normaliseText } from '../../../../src/text/normalise.ts';
import type { Account } from '../../../wire/people.ts';
import { runGit } from '../../git/git.ts';
import type { Action, DeskContext } from '../context.ts';
import { textsOf } from '../texts-of.ts';

/** So many of somebody's last publications tell what they usually write. */
const LAST = 60;

type Values = Readonly<Record<string, unknown>>;

/** The collections that this person writes in, the commonest first. */
export const ownCollections: Action<'ownCollections'> = async (_params, context, account) => {
  const drafts = await ownDrafts(context, account);
  const written = [...drafts.map(({ draft }) => draft.entry), ...(await lastWritten(context, account, LAST))];
  const counts = new Map<string, number>();
  for (const path of written) {
    const collection = path.split('/')[1] ?? '';
    if (context.collections.includes(collection)) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([collection]) => collection);
};

/** The community of what this person wrote last, a draft or a publication. */
export async function ownCommunity(context: DeskContext, account: Account): Promise<string | undefined> {
  const [newest] = (await ownDrafts(context, account)).toSorted((a, b) => b.at - a.at);
  if (newest) {
    const [bytes] = await context.drafts.read([{ draft: newest.draft, wire: newest.draft.entry }]);
    return textIn(valuesIn(bytes?.toString('utf8') ?? '')['community']);
  }
  for await (const [, text] of textsOf(await lastWritten(context, account, 5), context)) {
    const community = textIn(valuesIn(text)['community']);
    if (community !== undefined) return community;
  }
  return undefined;
}

async function ownDrafts({ drafts }: DeskContext, { account }: Account) {
  return (await drafts.list()).flatMap((draft) => {
    const at = draft.steps.find(({ by, wrote }) => wrote && by.account === account)?.at;
    return at === undefined ? [] : [{ draft, at: Date.parse(at) }];
  });
}

/** The files of the last commits in the name of a person, the latest first. */
async function lastWritten(
  { repository, contentDir }: DeskContext,
  { account }: Account,
  count: number,
): Promise<string[]> {
  const { root } = repository;
  const who = ['--fixed-strings', `--author=<${account}@desk.local>`, `--max-count=${String(count)}`];
  const found = await runGit(root, ['log', ...who, '--format=', '--name-only', '-z']);
  const folder = `${relative(root, contentDir)}/`;
  return found.stdout
    .split('\0')
    .map((file) => file.trim())
    .filter((file) => file.startsWith(folder) && file.endsWith('.md'))
    .map((file) => `content/${file.slice(folder.length)}`);
}

/** What the front matter of a text says; nothing of one that cannot be read. */
export const valuesIn = (text: string): Values => dataIn(normaliseText(text));

const textIn = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
