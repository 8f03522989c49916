import { pendingUploads } from '../state/pending-uploads.ts';

/** What a person is asked who leaves the form while a file is on its way into it; undefined when there is none. */
export function whyStay(): string | undefined {
  const running = pendingUploads.all().filter(({ failed }) => !failed);
  if (running.length === 0) return undefined;
  const names = running.map(({ name }) => `“${name}”`).join('、');
  return `${names}还没有传完，现在离开就不会放进来。确定离开吗？`;
}

/** The browser asks in its own words when the page is closed. */
export function stayForUploads(page: Window): void {
  page.addEventListener('beforeunload', (event) => {
    if (whyStay() !== undefined) event.preventDefault();
  });
}
