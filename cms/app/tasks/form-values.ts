type Values = Readonly<Record<string, unknown>>;

let last: { form: unknown; values: Values } = { form: undefined, values: {} };

/** What Decap's form holds as plain values; the same ones as long as nothing is changed in it. */
export function formValues(form: unknown): Values {
  if (last.form !== form) last = { form, values: isTree(form) ? form.toJS() : {} };
  return last.values;
}

/** The community of an entry; '' is the whole street. */
export const communityIn = ({ community }: Values): string => (typeof community === 'string' ? community : '');

const isTree = (value: unknown): value is { toJS(): Values } =>
  typeof value === 'object' && value !== null && 'toJS' in value;
