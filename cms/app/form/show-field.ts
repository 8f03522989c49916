import type { Field } from '../../../src/schema/editor.ts';

/**
 * Scrolls the editor to the field a problem is about and puts the cursor there. `path` is a path of the data,
 * `accounts.income.2.amount`, or the id of a control. Rows and groups that are folded around it are opened.
 */
export function showField(path: string, folds = 3): void {
  const field = elementAt(path);
  const folded = field?.closest<HTMLDetailsElement>('details.more-fields');
  if (folded) folded.open = true;
  const shown = visible(field);
  if (!shown) return;
  const unfold =
    shown === field || folds === 0 ? null : shown.querySelector<HTMLElement>('button[aria-expanded="false"]');
  if (unfold) {
    unfold.click();
    requestAnimationFrame(() => showField(path, folds - 1));
    return;
  }
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  shown.scrollIntoView({ block: 'center', behavior: reducedMotion ? 'auto' : 'smooth' });
  const inputs = 'input, textarea, [contenteditable="true"], button';
  const input = shown.matches(inputs) ? shown : shown.querySelector<HTMLElement>(inputs);
  input?.focus({ preventScroll: true });
}

/** The control of a field, or what of it can be seen; null while it is not on the screen. */
export const fieldAt = (path: string): HTMLElement | null => visible(elementAt(path));

const elementAt = (path: string) => document.getElementById(path) ?? controlAt(path.split('.'));

/** Decap gives each control the id `<name>-field-<n>`; those of a list's rows come in the order of the rows. */
function controlAt(path: readonly string[]): HTMLElement | null {
  let scope: ParentNode = document;
  let found: HTMLElement | null = null;
  let row = 0;
  for (const step of path) {
    if (/^\d+$/.test(step)) {
      row = Number(step);
      continue;
    }
    const all: NodeListOf<HTMLElement> = scope.querySelectorAll(`[id^="${CSS.escape(step)}-field-"]`);
    const next = all[row] ?? all[0];
    if (!next) break;
    found = next;
    scope = next;
    row = 0;
  }
  return found;
}

/** A cell of a sheet has the id of its list in its own: `payee-field-spending-field-25-2`. */
const CONTROL = /^([A-Za-z_-]+?\d{0,2})-field-/;

/** The field that something in the form belongs to, as a path of the data; '' for anything else. The other way round of {@link showField}. */
export function placeOf(element: Element, fields: readonly Field[]): string {
  const controls: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) if (CONTROL.test(at.id)) controls.unshift(at);
  const path: string[] = [];
  let scope: ParentNode = document;
  let [known, isList] = [fields, false];
  for (const control of controls) {
    const [, name = ''] = CONTROL.exec(control.id) ?? [];
    const field = known.find((one) => one.name === name);
    if (!field && !(name === 'body' && path.length === 0)) continue;
    if (isList) path.push(String([...scope.querySelectorAll(`[id^="${CSS.escape(name)}-field-"]`)].indexOf(control)));
    path.push(name);
    [scope, known, isList] = [control, field?.fields ?? [], field?.kind === 'list'];
  }
  return path.join('.');
}

/** The element itself, or its nearest ancestor that can be seen. */
function visible(element: HTMLElement | null): HTMLElement | null {
  let shown = element;
  while (shown && shown.offsetParent === null) shown = shown.parentElement;
  return shown;
}
