/** The steps of a draft on its way to the residents, in Decap's words and order. */
export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

export const statusNames: Readonly<Record<DraftStatus, string>> = {
  draft: '草稿',
  pending_review: '审核中',
  pending_publish: '就绪',
};

/** A text that changes after it was approved has to be approved again. */
export const statusAfterSave = (before: DraftStatus): DraftStatus => (before === 'pending_publish' ? 'draft' : before);
