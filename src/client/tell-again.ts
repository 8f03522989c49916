import { beijingInstant, instantMs } from '../schema/beijing.ts';

/** Tells one mark anew: its element, the value of the attribute that names the teller, and the instant. */
export type Teller = (mark: HTMLElement, value: string, now: string) => void;

/** Brings the marks of a page up to an instant, each by the teller of its attribute. */
export function tell(page: ParentNode, tellers: Readonly<Record<string, Teller>>, now: string): void {
  for (const [name, teller] of Object.entries(tellers)) {
    for (const mark of page.querySelectorAll<HTMLElement>(`[${name}]`)) {
      teller(mark, mark.getAttribute(name) ?? '', now);
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
export function keepTelling(tellers: Readonly<Record<string, Teller>>): void {
  const made = document.querySelector<HTMLElement>('[data-made]')?.dataset['made'];
  const again = () => {
    const now = Date.now();
    if (made && now > instantMs(made)) tell(document, tellers, beijingInstant(now));
  };
  again();
  setInterval(again, 60_000);
  addEventListener('pageshow', again);
}
