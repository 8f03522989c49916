import * as z from 'zod';

export const roles = ['editor', 'reviewer', 'admin'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = { editor: '编辑', reviewer: '审核', admin: '管理' };

/**
 * What a signed-in person may ask the desk to do: look around; write and hand in drafts; decide what residents see
 * (approve, publish, delete, bring back, roll back, let a number pass); manage accounts and the site's settings.
 */
const rights = ['read', 'draft', 'publish', 'manage'] as const;
export type Right = (typeof rights)[number];

const rightsByRole: Readonly<Record<Role, readonly Right[]>> = {
  editor: ['read', 'draft'],
  reviewer: ['read', 'draft', 'publish'],
  admin: ['read', 'draft', 'publish', 'manage'],
};

export const rightsOf = (role: Role): Right[] => [...rightsByRole[role]];

export const mayDo = (role: Role, right: Right): boolean => rightsByRole[role].includes(right);

/** Who lacks a right is told who has it, and what to do. */
export function lacks(role: Role, right: Right, what = '做这件事'): string {
  const who = roles.filter((one) => mayDo(one, right)).map((one) => `“${roleNames[one]}”`);
  return `只有${who.join('或')}的账号可以${what}，您的账号是“${roleNames[role]}”。要做的话，请找有这个权限的同事，或者请管理网站的人改您的权限。`;
}

/** What those who do not manage are told of the settings, in the form and when they save. */
export const settingsRefusal = (role: Role): string => lacks(role, 'manage', '修改网站设置');

/** Somebody as others are shown them. `name` is the author of the commits. */
export const person = z.object({ account: z.string(), name: z.string() });
export type Person = z.infer<typeof person>;

/** A person who may sign in. */
const account = person.extend({ role: z.enum(roles) });
export type Account = z.infer<typeof account>;

/** What `GET /desk/me` and `POST /desk/login` answer. */
export const me = account.extend({
  rights: z.array(z.enum(rights)),
  /** Whoever wrote any of a text may neither approve nor publish it. */
  twoPeople: z.boolean(),
});
export type Me = z.infer<typeof me>;

/** What `POST /desk/login` takes. */
export const loginParams = z.object({
  account: z.string().max(100).trim().toLowerCase(),
  password: z.string().max(500),
});
export type LoginParams = z.input<typeof loginParams>;

/** What `GET /desk/login-options` answers: the identity server, if people may log in through one. */
export interface LoginOptions {
  oidc: { label: string } | null;
}

/** What `POST /desk/logout` answers: where the session at the identity server is ended, if there is one. */
export interface LoggedOut {
  goOnTo?: string;
}
