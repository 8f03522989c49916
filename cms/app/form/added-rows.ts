const ROWS = 'button[aria-expanded][aria-label*="第 "]';
const INPUT = 'input:not([type="hidden"]), textarea, select, [contenteditable="true"]';

/** A row that is added to a list may be off the screen: it is gone to, and its first field has the cursor. */
export function watchAddedRows(): () => void {
  const look = ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const list = button?.textContent.startsWith('添加') && button.closest<HTMLElement>('[id*="-field-"]');
    if (!list) return;
    const before = list.querySelectorAll(ROWS).length;
    requestAnimationFrame(() => {
      const rows = list.querySelectorAll(ROWS);
      if (rows.length > before) showFirstField(rows[rows.length - 1]!);
    });
  };
  document.addEventListener('click', look, { capture: true });
  return () => document.removeEventListener('click', look, { capture: true });
}

function showFirstField(toggle: Element): void {
  let row: Element | null = toggle;
  while (row && !row.querySelector(INPUT)) row = row.parentElement;
  const input = row?.querySelector<HTMLElement>(INPUT);
  input?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
}
