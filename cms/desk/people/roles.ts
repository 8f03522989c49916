export const roles = ['editor', 'reviewer', 'admin'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = { editor: '编辑', reviewer: '审核', admin: '管理' };

/**
 * What a signed-in person may ask the desk to do: look around; write and hand in drafts; decide what residents see
 * (approve, publish, delete, bring back, roll back, let a number pass); manage accounts and the site's settings.
 */
export type Right = 'read' | 'draft' | 'publish' | 'manage';

const rights: Readonly<Record<Role, readonly Right[]>> = {
  editor: ['read', 'draft'],
  reviewer: ['read', 'draft', 'publish'],
  admin: ['read', 'draft', 'publish', 'manage'],
};

export function rightsOf(role: Role): readonly Right[] {
  return rights[role];
}

export function mayDo(role: Role, right: Right): boolean {
  return rights[role].includes(right);
}
