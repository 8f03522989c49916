/** Everybody is an administrator for now; editors and reviewers come with the review of drafts. */
export type Role = 'admin';

export const roles = ['admin'] as const satisfies readonly Role[];

/** What a signed-in person may ask the desk to do. Every protocol action needs one of these. */
export type Right = 'read' | 'save' | 'delete';

const rights: Record<Role, readonly Right[]> = {
  admin: ['read', 'save', 'delete'],
};

export function mayDo(role: Role, right: Right): boolean {
  return rights[role].includes(right);
}
