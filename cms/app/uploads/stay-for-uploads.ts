import { pendingUploads } from '../state/pending-uploads.ts';

let agreed = false;

/**
 * What a person is asked who leaves the form while a file is on its way into it, or waits there to be sent again: no draft
 * and no working copy knows of it. Undefined when there is none.
 */
export function whyStay(): string | undefined {
  const files = pendingUploads.all();
  if (files.length === 0 || agreed) return undefined;
  const named = (failed: boolean, words: string) => {
    const names = files.filter((file) => file.failed === failed).map(({ name }) => `“${name}”`);
    return names.length > 0 ? [`${names.join('、')}${words}`] : [];
  };
  const why = [...named(false, '还没有传完'), ...named(true, '没有传上去')].join('，');
  return `${why}，现在离开就不会放进来。确定离开吗？`;
}

/**
 * Asks who closes the page, where the browser has words of its own, and who follows a link to another place of the CMS or goes
 * back: Decap asks only where it changes the address itself.
 */
export function stayForUploads(page: Window): void {
  page.addEventListener('beforeunload', (event) => {
    if (whyStay() !== undefined) event.preventDefault();
  });
  page.addEventListener(
    'hashchange',
    (event) => {
      const question = isSameForm(event) ? undefined : whyStay();
      if (question === undefined) return;
      agreed = page.confirm(question);
      if (agreed) page.setTimeout(() => (agreed = false));
      else {
        event.stopImmediatePropagation();
        page.history.replaceState(null, '', event.oldURL);
      }
    },
    true,
  );
}

/** The first save gives an entry its address. */
function isSameForm({ oldURL, newURL }: HashChangeEvent): boolean {
  const [before = '', after = ''] = [oldURL, newURL].map((url) => new URL(url).hash.split('?')[0]);
  return before === after || (before.endsWith('/new') && after.startsWith(before.replace(/new$/, 'entries/')));
}
