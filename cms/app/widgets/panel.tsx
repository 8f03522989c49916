import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { HelpPage } from '../../../src/model/handbook.ts';
import { HelpLink } from '../help/HelpLink.tsx';

interface Props {
  heading: string;
  onClose: () => void;
  children: ReactNode;
  /** What the handbook says of it. */
  help?: HelpPage | undefined;
  /** Buttons that stay visible below. */
  footer?: ReactNode;
}

/**
 * Where the cursor is first, in this order: where the dialog says (`data-first`), what there is to be filled in, what there is to be
 * done; else what is to be read, since a dialog may come while somebody types, and a space would press a button.
 */
const FIRST = [
  '[data-first]',
  '.panel-body :is(textarea, select, input:not([readonly]))',
  '.panel-body button.main',
  '.panel-body',
];

function focusFirst(dialog: HTMLElement): void {
  const found = FIRST.map((selector) => dialog.querySelector<HTMLElement>(selector)).find(
    (element) => element !== null,
  );
  found?.focus({ preventScroll: true });
}

/** A dialog as large as the page, for what needs space and a decision. Esc closes it; one goes on where one was. */
export function Panel({ heading, onClose, children, help, footer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    if (dialog.current) focusFirst(dialog.current);
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement)
        before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog className="panel" ref={dialog} onClose={onClose} aria-labelledby={id}>
      <header>
        <h2 id={id}>{heading}</h2>
        {help && <HelpLink page={help} />}
        <button type="button" onClick={onClose}>
          关闭
        </button>
      </header>
      {/* Scrolls, so the keyboard must be able to reach it. */}
      <div className="panel-body" tabIndex={0} role="region" aria-labelledby={id}>
        {children}
      </div>
      {footer && <footer>{footer}</footer>}
    </dialog>
  );
}
