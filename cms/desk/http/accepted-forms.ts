import { FORMS } from '../../../src/publication/compressed.ts';

export type Form = keyof typeof FORMS;

/** The better one first: of two that a browser likes equally well it gets this one. */
const ALL = Object.keys(FORMS) as Form[];

/**
 * The compressed forms that a browser takes, the best first, by its `Accept-Encoding` (RFC 9110, 12.5.3). None where it
 * would rather have the file as it is; the file as it is may always be sent in the end, if there is no form of it.
 */
export function acceptedForms(header: string | undefined): readonly Form[] {
  if (header === undefined) return [];
  const weights = new Map<string, number>();
  for (const item of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.replaceAll(/\s/g, '').split(';');
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const weightOf = (form: Form) => weights.get(form) ?? weights.get('*') ?? 0;
  const plain = weights.get('identity') ?? 0;
  return ALL.filter((form) => weightOf(form) > 0 && weightOf(form) >= plain).sort((a, b) => weightOf(b) - weightOf(a));
}
