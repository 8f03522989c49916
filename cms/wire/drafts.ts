/** The steps of a draft on its way to the residents, in Decap's words and order. */
export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

export const statusNames: Readonly<Record<DraftStatus, string>> = {
  draft: '草稿',
  pending_review: '审核中',
  pending_publish: '就绪',
};

/** What the history of a draft says of a step from one status to another: 审核中 → 草稿. */
export const statusStep = (from: DraftStatus, to: DraftStatus): string => `${statusNames[from]} → ${statusNames[to]}`;

/** One step in the history of a draft as people say it: 送审了, 退回修改了, 收回去改了, 修改了居务公开. */
export function historyWords(what: string, isAuthor: boolean): string {
  const to = what.split(' → ')[1];
  if (to === statusNames.pending_review) return '送审了';
  if (to === statusNames.pending_publish) return '通过了';
  if (to === statusNames.draft) return isAuthor ? '收回去改了' : '退回修改了';
  // The number of an entry after 修改居务公开 tells nobody anything.
  return what.replace(/：[\w/.-]+$/, '').replace(/^(新建|修改)(?!了)/, '$1了');
}

/** A text that changes after it was approved has to be approved again. */
export const statusAfterSave = (before: DraftStatus): DraftStatus => (before === 'pending_publish' ? 'draft' : before);
