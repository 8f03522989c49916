/**
 * The props of a control that cannot do its work now, and why; of one that can, with what it does. Not `disabled`, which is
 * silent where there is no mouse, and throws away the focus.
 */
export const disabledBecause = (why: string | false | undefined, title?: string) =>
  why ? ({ 'aria-disabled': true, title: why } as const) : { title };

/** Who presses such a control reads beside it why it does nothing. */
export function explainDisabled(page: Document): void {
  page.addEventListener(
    'click',
    (event) => {
      const control = event.target instanceof Element && event.target.closest<HTMLElement>('[aria-disabled="true"]');
      if (!control || control.title === '') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      sayBeside(control, control.title);
    },
    true,
  );
}

const ENDS = ['pointerdown', 'keydown', 'input', 'scroll', 'resize'] as const;
const GAP = 6;

/** A sentence beside a control, until something else is done. */
export function sayBeside(control: HTMLElement, sentence: string): void {
  const said = document.createElement('p');
  said.className = 'said-beside';
  said.setAttribute('role', 'alert');
  // What lies behind an open dialog is neither seen nor heard.
  (control.closest('dialog') ?? document.body).append(said);
  said.textContent = sentence;
  const { left, top, bottom } = control.getBoundingClientRect();
  const below = bottom + GAP;
  const fits = below + said.offsetHeight <= innerHeight;
  said.style.top = `${String(fits ? below : top - GAP - said.offsetHeight)}px`;
  said.style.left = `${String(Math.max(GAP, Math.min(left, innerWidth - said.offsetWidth - GAP)))}px`;
  const end = () => {
    said.remove();
    for (const name of ENDS) removeEventListener(name, end, true);
  };
  for (const name of ENDS) addEventListener(name, end, true);
}
