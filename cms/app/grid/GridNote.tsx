import { useEffect, useRef } from 'react';

/** What a sheet says of what was just done, or asks before it is. */
export interface Note {
  said: string;
  /** What the form holds since; what was done can be taken back as long as nothing else was changed. */
  after?: unknown;
  undo?: () => void;
  choices?: readonly { label: string; choose: () => void }[];
}

export function GridNote({ note, value, onClose }: { note: Note | undefined; value: unknown; onClose: () => void }) {
  const first = useRef<HTMLButtonElement>(null);
  const asks = note?.choices !== undefined;
  useEffect(() => {
    if (asks) first.current?.focus();
  }, [asks]);
  return (
    <div className="rows-note" role="status">
      {note && (
        <>
          <p>
            {note.said}
            {asks ? '' : '。'}
          </p>
          {note.choices?.map(({ label, choose }, index) => (
            <button key={label} type="button" ref={index === 0 ? first : null} onClick={choose}>
              {label}
            </button>
          ))}
          {note.undo && value === note.after && (
            <button
              type="button"
              onClick={() => {
                note.undo?.();
                onClose();
              }}
            >
              撤销
            </button>
          )}
          <button type="button" onClick={onClose}>
            {asks ? '不放了' : '知道了'}
          </button>
        </>
      )}
    </div>
  );
}
