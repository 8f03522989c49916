import { useState } from 'react';
import { momentName } from '../../../src/schema/beijing.ts';
import type { ReviewNote } from '../../wire/notes.ts';
import { askDesk } from '../state/ask-desk.ts';
import { halfWritten } from '../state/collected-notes.ts';
import { desk } from '../state/desk-state.ts';
import type { EntryRef } from '../state/open-entry.ts';
import { NoteAbout, NoteForm } from './NoteForm.tsx';
import { instantNow } from '../now.ts';

interface Props {
  note: ReviewNote;
  entry: EntryRef;
  /** Leads to the place that it is about; absent where there is no form. */
  onShow?: (() => void) | undefined;
  /** The notes as they are after an answer. */
  onChanged: (notes: ReviewNote[]) => void;
}

/** A note with its answers: who, when, about which words; and what can be said to it. */
export function NoteCard({ note, entry, onShow, onChanged }: Props) {
  const [error, setError] = useState('');
  const now = instantNow();
  const { id, by, at, words, answers, done, ...about } = note;
  const label = `答复${by.account === desk.get().me?.account ? '' : by.name}`;
  const answer = { as: `answer ${id}`, about: { place: '', label, quote: '' } } as const;
  const [answering, setAnswering] = useState(
    () => halfWritten.find(entry, { as: answer.as, ...answer.about }) !== undefined,
  );
  const say = async (said: { words?: string; done?: boolean }) => {
    const { notes } = await askDesk('answerNote', { collection: entry.collection, slug: entry.slug, id, ...said });
    setAnswering(false);
    setError('');
    onChanged(notes);
  };
  const mark = (isDone: boolean) =>
    void say({ done: isDone }).catch((cause: unknown) => setError((cause as Error).message));
  return (
    <li className="note" data-done={done || undefined}>
      <p className="note-who">
        {by.name} <time dateTime={at}>{momentName(at, now)}</time>
        {done && <b>改好了</b>}
      </p>
      <NoteAbout {...about} />
      <p className="note-words">{words}</p>
      {answers
        .filter((one) => one.words !== '')
        .map((one) => (
          <p key={one.at + one.words} className="note-answer">
            {one.by.name}：{one.words}
          </p>
        ))}
      {error && <p role="alert">{error}</p>}
      {answering ? (
        <NoteForm
          {...{ entry, ...answer }}
          act="发出去"
          onWritten={(written) => say({ words: written.words })}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <div className="note-acts">
          {onShow && (
            <button type="button" onClick={onShow}>
              去看
            </button>
          )}
          <button type="button" onClick={() => mark(!done)}>
            {done ? '还没有改好' : '改好了'}
          </button>
          <button type="button" onClick={() => setAnswering(true)}>
            答一句
          </button>
        </div>
      )}
    </li>
  );
}
