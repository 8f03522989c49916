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

/** A text that changes after it was approved has to be approved again. */
export const statusAfterSave = (before: DraftStatus): DraftStatus => (before === 'pending_publish' ? 'draft' : before);
