import { relative } from 'node:path';
import { collectionNames, definitionOf } from '../../../../src/collections/index.ts';
import { dataIn } from '../../../../src/reader/front-matter.ts';
import { fieldsOf } from '../../../../src/schema/fields-of.ts';
import { normaliseText } from '../../../../src/text/normalise.ts';
import type { Account } from '../../../wire/people.ts';
import { runGit } from '../../git/git.ts';
import type { Action, DeskContext } from '../context.ts';
import { textsOf } from '../texts-of.ts';

/** So many of somebody's last publications tell what they usually write. */
const LAST = 60;
/** And so many, for whom they write; of fewer texts than the second nobody can tell. */
const [LAST_FOR, ENOUGH] = [10, 3];

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

/**
 * The community that this person works for: the only one in what they wrote last. Who writes for several, or for the whole
 * street, chooses by themselves: what was written last says nothing of what comes next.
 */
export async function ownCommunity(context: DeskContext, account: Account): Promise<string | undefined> {
  const drafts = await ownDrafts(context, account);
  const read = await context.drafts.read(drafts.map(({ draft }) => ({ draft, wire: draft.entry })));
  const texts = new Map(drafts.map(({ draft }, at) => [draft.entry, read[at]?.toString('utf8') ?? '']));
  const published = (await lastWritten(context, account, LAST_FOR)).filter((path) => !texts.has(path));
  for await (const [path, text] of textsOf(published, context)) texts.set(path, text);
  const written = [...texts].filter(([path]) => isOfOne(path)).map(([, text]) => textIn(valuesIn(text)['community']));
  const [first] = written;
  return written.length >= ENOUGH && written.every((community) => community === first) ? first : undefined;
}

/** Whether entries of its collection belong to a community or to the whole street. */
function isOfOne(path: string): boolean {
  const name = collectionNames.find((one) => one === path.split('/')[1]);
  return name !== undefined && fieldsOf(definitionOf(name).schema.shape).some((field) => field.name === 'community');
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
