import { digitsOf } from '../../../src/privacy/mobile.ts';
import type { Passing } from '../../../src/privacy/report.ts';
import type { Allowance } from '../../wire/actions.ts';
import { call } from '../state/desk-request.ts';

let known: Allowance | undefined;

/**
 * Asked anew before each save, since a reviewer may have let something pass a moment ago. The desk knows it best; where
 * there is none, the site knows it as of its last build; when nobody answers, the last answer holds.
 */
export async function fetchAllowed(): Promise<Allowance> {
  known = (await fromDesk()) ?? known ?? (await fromSite());
  return known ?? { officePhones: [], exceptions: [] };
}

const fromDesk = () =>
  call('allowance', {})
    .then(allowedIn)
    // No desk here, or it cannot be reached: saving will say so itself.
    .catch(() => undefined);

const fromSite = () =>
  fetch('/data/allowance.json')
    .then((response) => (response.ok ? response.json() : undefined))
    .then(allowedIn)
    .catch(() => undefined);

const allowedIn = (answer: unknown): Allowance | undefined =>
  typeof answer === 'object' && answer !== null && 'officePhones' in answer ? (answer as Allowance) : undefined;

export function passingIn({ officePhones, exceptions }: Allowance, file: string): Passing {
  const cleared = new Set(
    exceptions.filter((each) => each.file === file).map(({ kind, masked }) => `${kind} ${masked}`),
  );
  return { officePhones: digitsOf(officePhones), cleared: (kind, masked) => cleared.has(`${kind} ${masked}`) };
}
