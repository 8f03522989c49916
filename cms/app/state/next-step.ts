import type { OpenEntry } from './open-entry.ts';
import type { Me, Person } from '../../wire/people.ts';
import { clockTime } from './moments.ts';
import { may, verdictRight } from './workflow.ts';

/** Where what is typed in the entry on the screen lies, beside the form itself. */
export interface Kept {
  /**
   * `desk`: on the server; `here`: in this browser, until the server can be reached;
   * `apart`: in this browser, because another device has kept something else; `nowhere`: it could not be kept.
   */
  where: 'desk' | 'here' | 'apart' | 'nowhere';
  /** An instant. */
  at?: string;
  /** What the server has answered that does not keep it. */
  why?: string;
}

/** What else is known of the entry on the screen, beside its status. */
export interface Standing {
  /** So many places have to be mended before it can go on. */
  wrong: number;
  /** Somebody gave it back to its writers, and so many notes are not done. */
  returned?: { by: string; notes: number };
  /** When the text was given that whoever reviews it reads, in words: `10:20`, `昨天 10:20`. */
  handedIn?: string;
}

/** What a person can do with a draft from our strip and panels. */
export type Step = 'save' | 'submit' | 'takeBack' | 'compare' | 'return' | 'approve' | 'publish';

export interface NextStep {
  /** Where the text stands and what comes next, as one or two sentences. */
  words: string;
  /** In the order of the buttons; the last is the one to take next. */
  steps: readonly Step[];
}

const stepNames: Readonly<Record<Step, string>> = {
  save: '保存',
  submit: '送审',
  takeBack: '收回再改',
  compare: '看改动',
  return: '退回修改',
  approve: '通过（就绪）',
  publish: '发布',
};

/** As the button says it: who publishes what somebody has handed in approves it by that. */
export const stepName = (step: Step, status: OpenEntry['status']): string =>
  step === 'publish' && (status === 'pending_review' || status === 'pending_publish') ? '通过并发布' : stepNames[step];

/** What the strip at the foot of the editor says; undefined when there is nothing to say. */
export function nextStep(
  open: OpenEntry | undefined,
  me: Me | undefined,
  authors: readonly Person[],
  kept?: Kept,
  standing: Standing = { wrong: 0 },
): NextStep | undefined {
  if (!open || !me) return undefined;
  const { collection, status, changed, isChange } = open;
  // Above the form it says who may.
  if (collection === 'settings' && !may(me, 'manage')) return undefined;
  if (changed) return whileWriting(open, me, authors, kept, standing);
  if (!status) return undefined;
  const { allowed, why } = verdictRight(me, authors);
  const seen = seenWords(isChange);
  if (allowed) return forReviewer(status, seen, me, authors, standing);
  return withReason(forWriter(status, seen, standing), why);
}

/** With changes that are not saved in the draft; handing in and publishing save them first. */
function whileWriting(
  { status, isChange }: OpenEntry,
  me: Me,
  authors: readonly Person[],
  kept: Kept | undefined,
  { handedIn }: Standing,
): NextStep {
  const { allowed } = verdictRight(me, [...authors, me]);
  const forward = allowed ? 'publish' : status === 'pending_review' ? undefined : 'submit';
  const seen = status && status !== 'draft' ? givenWords(status, handedIn, allowed) : '';
  return {
    words: keptWords(kept) + seen + (allowed || seen === '' ? seenWords(isChange) : ''),
    steps: ['save', ...(forward ? ([forward] as const) : [])],
  };
}

/** Who reviews it reads what was given, not what is typed since. */
function givenWords(status: 'pending_review' | 'pending_publish', given: string | undefined, allowed: boolean): string {
  const version = `${given === undefined ? '先前' : `${given} `}交的那一版，`;
  if (allowed) return `别人看到的还是 ${version}`;
  return status === 'pending_review'
    ? `还没交给审核的同事：他们看到的是 ${version}点“保存”就换成现在的。`
    : `还没交给审核的同事：他们通过的是 ${version}改了的要重新送审。`;
}

const seenWords = (isChange: boolean) => (isChange ? '网站上还是原来的样子。' : '居民还看不到。');

function keptWords(kept: Kept | undefined): string {
  switch (kept?.where) {
    case 'desk':
      return `已自动保存 ${clockTime(kept.at ?? '')}，`;
    case 'here':
      return kept.why === undefined ? '连不上服务器，文字先存在这台电脑上。' : `文字先存在这台电脑上。${kept.why}`;
    case 'apart':
      return '文字先存在这台电脑上，';
    case 'nowhere':
      return `${kept.why ?? '没有自动保存上，请点“保存”。'}`;
    default:
      return '正在写，会自动保存，';
  }
}

/** 李主任退回修改，居民还看不到。有 2 条意见没改好，改好了再送审。 */
function draftWords(seen: string, { wrong, returned }: Standing, fine: string, next: string): string {
  const begin = returned ? `${returned.by}退回修改，${seen}` : `草稿已保存，${seen}`;
  const open = [
    ...(returned && returned.notes > 0 ? [`${String(returned.notes)} 条意见没改好`] : []),
    ...(wrong > 0 ? [`${String(wrong)} 处要改`] : []),
  ];
  if (open.length > 0) return `${begin}有 ${open.join('，')}，改好了再${next}。`;
  return `${begin}${returned ? `改好了再${next}。` : fine}`;
}

function forWriter(status: NonNullable<OpenEntry['status']>, seen: string, standing: Standing): NextStep {
  switch (status) {
    case 'draft':
      return { words: draftWords(seen, standing, '写好了就送审。', '送审'), steps: ['compare', 'submit'] };
    case 'pending_review':
      return { words: '已经送审，等审核的同事看。', steps: ['takeBack', 'compare'] };
    case 'pending_publish':
      return { words: '审核已经通过，等同事发布。现在改了要重新送审。', steps: ['compare'] };
  }
}

function forReviewer(
  status: NonNullable<OpenEntry['status']>,
  seen: string,
  me: Me,
  authors: readonly Person[],
  standing: Standing,
): NextStep {
  const { wrong, returned } = standing;
  const others = authors.filter(({ account }) => account !== me.account);
  const from = others.length > 0 ? `${others.map(({ name }) => name).join('、')}写的，` : '';
  const mend = wrong > 0 ? `有 ${String(wrong)} 处要改，改好了才能发布。` : '';
  switch (status) {
    case 'draft': {
      // Somebody else is at it; to publish it now is possible and not the next thing.
      if (returned && others.length === authors.length) {
        const notes = returned.notes > 0 ? `，${String(returned.notes)} 条意见没改好` : '';
        return { words: `${from}已退回修改${notes}。${seen}等改好了再送来。`, steps: ['publish', 'compare'] };
      }
      const words = draftWords(seen, standing, '核对好了就可以发布。', '发布');
      return { words: `${from}${words}`, steps: ['compare', 'publish'] };
    }
    case 'pending_review':
      return { words: `${from}送来审核。${mend || '请看一看改动。'}`, steps: ['return', 'compare', 'publish'] };
    case 'pending_publish':
      return {
        words: `${from}审核已经通过${mend ? `。${mend}` : '，可以发布了。'}`,
        steps: ['return', 'compare', 'publish'],
      };
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
