import { useState, type SyntheticEvent } from 'react';
import type { NewNote } from '../../wire/notes.ts';
import { halfWritten, type HalfWritten } from '../state/collected-notes.ts';
import type { EntryRef } from '../state/open-entry.ts';
import { disabledBecause } from '../widgets/disabled-because.ts';

interface Props {
  entry: EntryRef;
  as: HalfWritten['as'];
  /** What it is about. */
  about: Omit<NewNote, 'words'>;
  /** Done at once, or kept until the draft is given back; an error is shown below. */
  onWritten: (note: NewNote) => Promise<void> | void;
  onCancel: () => void;
  /** What the button says. */
  act?: string;
}

/** With its buttons, which may lie below the edge of the panel; the focus brings only the box. */
const showWhole = (form: HTMLFormElement | null) => form?.scrollIntoView({ block: 'nearest' });

/** One note is written here: what it is about stands above it. What was typed and not sent is there again. */
export function NoteForm({ entry, as, about, onWritten, onCancel, act = '记下这条意见' }: Props) {
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const keep = (words: string) => halfWritten.keep(entry, { as, ...about, words });
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = (new FormData(event.currentTarget).get('words') as string).trim();
    if (words === '') {
      setError('请写上要说的话。');
      return;
    }
    setBusy(true);
    try {
      await onWritten({ ...about, words });
      keep('');
    } catch (cause) {
      setError((cause as Error).message);
      setBusy(false);
    }
  };
  return (
    <form className="note-form" ref={showWhole} onSubmit={(event) => void submit(event)}>
      <label>
        <NoteAbout {...about} />
        <textarea
          name="words"
          rows={3}
          maxLength={500}
          autoFocus
          defaultValue={halfWritten.find(entry, { as, ...about })?.words}
          onChange={(event) => keep(event.target.value)}
        />
      </label>
      {error && <p role="alert">{error}</p>}
      <div className="note-acts">
        <button type="submit" {...disabledBecause(busy && '正在记下来，请稍候。')}>
          {act}
        </button>
        <button
          type="button"
          className="plain"
          onClick={() => {
            keep('');
            onCancel();
          }}
        >
          取消
        </button>
      </div>
    </form>
  );
}

/** 摘要：“……”, or that it is about all of it. */
export function NoteAbout({ label, quote }: Omit<NewNote, 'words'>) {
  return (
    <span className="note-about">
      {label || '整篇'}
      {quote && <q>{quote.length > 80 ? `${quote.slice(0, 80)}……` : quote}</q>}
    </span>
  );
}
