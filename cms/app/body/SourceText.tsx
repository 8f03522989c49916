import { useEffect, useRef, useState } from 'react';
import { pasted } from '../clipboard/pasted.ts';
import { sayDropped } from '../clipboard/say-dropped.ts';
import { setOpenBody } from './open-body.ts';
import { Toolbar } from './toolbar/Toolbar.tsx';

interface Props {
  id: string;
  value: string;
  label: string;
  onChange: (markdown: string) => void;
  onFocus: () => void;
  onBlur: () => void;
  onLaidOut: () => void;
}

/** The text as it is written in the file. */
export function SourceText({ id, value, label, onChange, onFocus, onBlur, onLaidOut }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const told = useRef(value);
  const [text, setText] = useState(value);
  const tell = (next: string) => {
    told.current = next;
    onChange(next);
  };
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(
    () =>
      setOpenBody({
        insert: (markdown) => write(area.current, 'insertText', markdown),
        undo: () => write(area.current, 'undo'),
        selectedText: () => {
          const { value: all = '', selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
          return all.slice(selectionStart, selectionEnd);
        },
        show: (sentence) => select(area.current, sentence),
      }),
    [],
  );
  return (
    <>
      <Toolbar editor={undefined} isSource onSource={onLaidOut}>
        {null}
      </Toolbar>
      <textarea
        ref={area}
        id={id}
        className="body-source"
        aria-label={`${label}（源文字）`}
        rows={Math.max(12, text.split('\n').length + 1)}
        value={text}
        onFocus={onFocus}
        onBlur={onBlur}
        onChange={({ target, nativeEvent }) => {
          setText(target.value);
          if (!(nativeEvent as InputEvent).isComposing) tell(target.value);
        }}
        onPaste={(event) => {
          const { markdown, pictures, dropped, unmarked } = pasted(event.clipboardData);
          if (markdown === '') return;
          event.preventDefault();
          write(area.current, 'insertText', markdown);
          sayDropped({
            dropped: [...dropped, ...unmarked],
            pictures,
            undo: () => write(area.current, 'undo'),
          });
        }}
        onCompositionEnd={({ currentTarget }) => tell(currentTarget.value)}
      />
    </>
  );
}

/** As if it was typed, so that it can be taken back. */
function write(area: HTMLTextAreaElement | null, command: 'insertText' | 'undo', text = ''): void {
  area?.focus();
  document.execCommand(command, false, text);
}

function select(area: HTMLTextAreaElement | null, sentence: string): boolean {
  const at = area?.value.indexOf(sentence) ?? -1;
  if (!area || at < 0) return false;
  area.focus();
  area.setSelectionRange(at, at + sentence.length);
  area.scrollIntoView({ block: 'center' });
  return true;
}
