import type { DraftStatus } from '../../wire/drafts.ts';
import type { Draft } from './drafts.ts';
import type { EntryPlace } from '../disk/paths.ts';
import { HttpError } from '../../wire/http-error.ts';
import { mayDo, settingsRefusal, type Account } from '../../wire/people.ts';

/** Who wants to do something, and whether the community wants two people behind every publication. */
export interface Person {
  account: Account;
  twoPeople: boolean;
}

const TWO_PEOPLE = '本站规定发布要两个人：写文字的人不能自己通过或发布，请另一位有审核权限的同事来看。';

/** Everybody who writes drafts writes every draft, but only those who manage touch the settings. */
export function mustMayWrite({ account }: Pick<Person, 'account'>, place: EntryPlace): void {
  if (!mayDo(account.role, 'draft')) throw new HttpError(403, '您没有写草稿的权限，请联系管理网站的人。');
  mustMayManage(account, place);
}

/** Handing in and taking back is for everybody who writes; calling it ready is for those who publish. */
export function mustMaySetStatus(person: Person, draft: Draft, place: EntryPlace, status: DraftStatus): void {
  mustMayWrite(person, place);
  if (status === 'pending_publish') mustMayApprove(person, draft);
}

export function mustMayPublishDraft(person: Person, draft: Draft, place: EntryPlace): void {
  mustMayWrite(person, place);
  mustMayApprove(person, draft);
}

/** Somebody's draft is given up, and brought back, by those who wrote in it, or by those who publish. */
export function mustMayDiscard(person: Person, draft: Pick<Draft, 'writers'>, place: EntryPlace): void {
  mustMayWrite(person, place);
  const own = draft.writers.some(({ account }) => account === person.account.account);
  if (!own && !mayDo(person.account.role, 'publish')) {
    throw new HttpError(403, '这篇草稿是别人写的，请让写的人或审核的同事来处理。');
  }
}

/** Whether it is for this person to decide about the draft. */
export const mayApprove = ({ account, twoPeople }: Person, draft: Draft): boolean =>
  mayDo(account.role, 'publish') && !(twoPeople && isOwn(account, draft));

function mustMayApprove({ account, twoPeople }: Person, draft: Draft): void {
  mustMayPublish(account);
  if (twoPeople && isOwn(account, draft)) throw new HttpError(403, TWO_PEOPLE);
}

/** A draft whose writers cannot be told any more was changed by hand in git: nobody can be said not to have written it. */
const isOwn = ({ account }: Account, { writers }: Draft) =>
  writers.length === 0 || writers.some((writer) => writer.account === account);

function mustMayPublish(account: Account): void {
  if (!mayDo(account.role, 'publish')) {
    throw new HttpError(403, '您可以写草稿和送审；通过和发布请找有审核权限的同事。');
  }
}

function mustMayManage(account: Account, place: EntryPlace): void {
  if (place.kind === 'settings' && !mayDo(account.role, 'manage')) {
    throw new HttpError(403, settingsRefusal(account.role));
  }
}
