import type { OpenEntry } from './open-entry.ts';
import type { Me, Person } from '../../wire/people.ts';
import { may, verdictRight } from './workflow.ts';

/** What a person can do with a draft from our strip and panels. */
export type Step = 'submit' | 'takeBack' | 'compare' | 'return' | 'approve' | 'publish';

export interface NextStep {
  /** Where the text stands and what comes next, as one or two sentences. */
  words: string;
  /** In the order of the buttons; the last is the one to take next. */
  steps: readonly Step[];
}

export const stepNames: Readonly<Record<Step, string>> = {
  submit: '送审',
  takeBack: '收回再改',
  compare: '看改动',
  return: '退回修改',
  approve: '通过（就绪）',
  publish: '通过并发布',
};

/** What the strip at the foot of the editor says; undefined when there is nothing to say. */
export function nextStep(
  open: OpenEntry | undefined,
  me: Me | undefined,
  authors: readonly Person[],
): NextStep | undefined {
  if (!open || !me) return undefined;
  const { slug, status, changed } = open;
  if (slug === '') return changed ? unsaved(me, '点“保存”先存成草稿，居民还看不到。') : undefined;
  if (changed)
    return unsaved(me, status ? '有没保存的修改。' : '有没保存的修改。保存后先是草稿，居民看到的还是原来的。');
  if (!status) return undefined;
  const { allowed, why } = verdictRight(me, authors);
  if (allowed) return forReviewer(status, me, authors);
  return withReason(forWriter(status), why);
}

const unsaved = (me: Me, words: string): NextStep => ({
  words: `${words}保存以后，再${may(me, 'publish') && !me.twoPeople ? '发布' : '送审'}。`,
  steps: [],
});

function forWriter(status: NonNullable<OpenEntry['status']>): NextStep {
  switch (status) {
    case 'draft':
      return { words: '草稿已保存，居民还看不到。写好了就送审。', steps: ['compare', 'submit'] };
    case 'pending_review':
      return { words: '已经送审，等审核的同事看。', steps: ['takeBack', 'compare'] };
    case 'pending_publish':
      return { words: '审核已经通过，等同事发布。现在改了要重新送审。', steps: ['compare'] };
  }
}

function forReviewer(status: NonNullable<OpenEntry['status']>, me: Me, authors: readonly Person[]): NextStep {
  const others = authors.filter(({ account }) => account !== me.account);
  const from = others.length > 0 ? `${others.map(({ name }) => name).join('、')}写的，` : '';
  switch (status) {
    case 'draft':
      return { words: `${from}草稿已保存，居民还看不到。核对好了就可以发布。`, steps: ['compare', 'publish'] };
    case 'pending_review':
      return { words: `${from}送来审核。请看一看改动。`, steps: ['return', 'compare', 'publish'] };
    case 'pending_publish':
      return { words: `${from}审核已经通过，可以发布了。`, steps: ['return', 'compare', 'publish'] };
  }
}

const withReason = (step: NextStep, why: string | undefined): NextStep =>
  why === undefined ? step : { ...step, words: `${step.words}${why}` };

/** What may be done from the page of changes. */
export function verdictSteps(status: OpenEntry['status'], me: Me | undefined, authors: readonly Person[]): Step[] {
  if (!status) return [];
  if (!verdictRight(me, authors).allowed) {
    if (status === 'draft') return ['submit'];
    return status === 'pending_review' ? ['takeBack'] : [];
  }
  return status === 'draft'
    ? ['approve', 'publish']
    : ['return', ...(status === 'pending_review' ? (['approve'] as const) : []), 'publish'];
}
