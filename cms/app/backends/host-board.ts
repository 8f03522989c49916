import type { Allowance } from '../../wire/actions.ts';

/** What the desk would tell the form, from a file that the build lays beside the CMS for hosts without a desk. */
interface HostBoard extends Allowance {
  /** `settings.yml` as it was at the build. */
  settings: string;
}

/** Whether this page is on a host without a desk: cms/app/backends/vite-backend.ts says so in the page. */
export const withoutDesk = (): boolean =>
  'document' in globalThis && document.documentElement.dataset['host'] !== undefined;

/** Throws when the site cannot be reached. */
export async function hostBoard(): Promise<HostBoard> {
  const response = await fetch('/admin/board.json', { cache: 'no-cache' });
  return (await response.json()) as HostBoard;
}
