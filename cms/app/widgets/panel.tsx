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

/** A dialog as large as the page, for what needs space and a decision. Esc closes it. */
export function Panel({ heading, onClose, children, help, footer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
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
