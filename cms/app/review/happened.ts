import { justDone } from './just-done.ts';
import type { Answer } from '../../wire/actions.ts';
import type { ReviewStep } from '../../wire/notes.ts';
import type { Me } from '../../wire/people.ts';

type Review = Answer<'draftReview'>;
type Draft = Exclude<Review, { gone: string }>;

/**
 * What others have done with a draft since it was looked at last, as one line; undefined if nothing. A form in which
 * nothing is typed is read anew; one that is being written in stays.
 */
export function happenedWords(
  before: Review | undefined,
  now: Review,
  me: Pick<Me, 'account'>,
  isWriting = true,
): string | undefined {
  if (!before || 'gone' in before) return undefined;
  if ('gone' in now) return goneWords(now, isWriting);
  const last = before.steps[0];
  const known = now.steps.findIndex(
    ({ at, what, by }) => at === last?.at && what === last.what && by.account === last.by.account,
  );
  const fresh = now.steps.slice(0, known < 0 ? 1 : known).filter(({ by }) => by.account !== me.account);
  // The step that says most: a verdict before a remark, a remark before a save.
  const told = fresh.find(({ to }) => to) ?? fresh.find(({ notes }) => notes > 0) ?? fresh[0];
  if (!told) return undefined;
  const said = stepWords(told, now);
  if (isWriting || !fresh.some(({ wrote }) => wrote)) return said;
  return told.wrote ? `${told.by.name}刚刚改了这一篇，表单里已经是新的一稿。` : `${said}表单里已经是新的一稿。`;
}

/** What another one did last with a draft that is being read, and what becomes of notes that are not sent yet. */
export function lastWords(now: Draft, me: Pick<Me, 'account'>, unsent: number): string | undefined {
  const last = now.steps[0];
  if (!last || last.by.account === me.account) return undefined;
  const isBack = now.status === 'draft' && unsent > 0;
  return `${stepWords(last, now)}${isBack ? `您记下的 ${String(unsent)} 条意见还留着，再送审时可以一起退回。` : ''}`;
}

function stepWords({ by, at, to, wrote, notes, what }: ReviewStep, draft: Pick<Draft, 'notes' | 'authors'>): string {
  const own = draft.notes.filter((note) => note.at === at && note.by.account === by.account);
  const said = own[0] ? `：${shortened(own[0].words)}${own.length > 1 ? `（一共 ${String(own.length)} 条）` : ''}` : '';
  if (wrote) return `${by.name}刚刚改了这一篇。您写的还在；您保存的时候，会请您对照两边的文字。`;
  if (to === 'draft' && draft.authors.some(({ account }) => account === by.account)) {
    return `${by.name}把这一篇收回去改了。`;
  }
  if (to === 'draft') return `${by.name}退回了这一篇${said || '，没有写原因。'}`;
  if (to === 'pending_review') return `${by.name}把这一篇送审了。`;
  if (to === 'pending_publish') return `${by.name}通过了这一篇，等着发布。`;
  return notes > 0 ? `${by.name}提了意见${said}` : `${by.name}${what}。`;
}

function goneWords({ gone, by = '同事', deed }: Extract<Review, { gone: string }>, isWriting: boolean): string {
  if (gone === 'published' && !isWriting) return `${justDone(deed)}。`;
  if (gone === 'published') return `${justDone(deed)}。您还没保存的修改仍在，保存以后是新的草稿。`;
  if (gone === 'discarded') return `${by}放弃了这篇草稿。您写的还在，再保存就是一篇新的草稿。`;
  return '这篇草稿已经不在了。您写的还在，再保存就是一篇新的草稿。';
}

/** When residents will see what somebody has published for a later time. */
export const opensAt = (now: Review): string | undefined =>
  'gone' in now && now.deed?.kind === 'schedule' ? now.deed.at : undefined;

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}……` : text);
