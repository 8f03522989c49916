import { beijingInstant, instantMs } from '../schema/beijing.ts';

/** Brings one mark up to date: its element, the value of the attribute that names the updater, and the instant. */
export type Updater = (mark: HTMLElement, value: string, now: string) => void;

/** Brings the marks of a page up to date, each by the updater of its attribute. */
export function bringUpToDate(page: ParentNode, updaters: Readonly<Record<string, Updater>>, now: string): void {
  for (const [name, updater] of Object.entries(updaters)) {
    for (const mark of page.querySelectorAll<HTMLElement>(`[${name}]`)) {
      updater(mark, mark.getAttribute(name) ?? '', now);
    }
  }
}

/** The instant, as far as it can be believed: a page cannot be read before it was made. */
export function instantNow(): string {
  const made = document.querySelector<HTMLElement>('[data-made]')?.dataset['made'];
  const now = Date.now();
  return made && now < instantMs(made) ? made : beijingInstant(now);
}

/**
 * Keeps the page true while it is open, and after it comes back from the browser's memory.
 * A page cannot be read before it was made: a clock that says so is wrong, and the page stays as it is.
 */
export function keepCurrent(updaters: Readonly<Record<string, Updater>>): void {
  const made = document.querySelector<HTMLElement>('[data-made]')?.dataset['made'];
  const again = () => {
    const now = Date.now();
    if (made && now >= instantMs(made)) bringUpToDate(document, updaters, beijingInstant(now));
  };
  again();
  setInterval(again, 60_000);
  addEventListener('pageshow', again);
}
