import { useState } from 'react';
import { momentName } from '../../../src/schema/beijing.ts';
import type { ReviewNote } from '../../wire/notes.ts';
import { call } from '../state/desk-request.ts';
import { desk } from '../state/desk-state.ts';
import type { EntryRef } from '../state/open-entry.ts';
import { NoteAbout, NoteForm } from './NoteForm.tsx';

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
  const [answering, setAnswering] = useState(false);
  const [error, setError] = useState('');
  const now = new Date().toISOString();
  const { id, by, at, words, answers, done, ...about } = note;
  const say = async (said: { words?: string; done?: boolean }) => {
    const { notes } = await call('answerNote', { collection: entry.collection, slug: entry.slug, id, ...said });
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
        .filter((answer) => answer.words !== '')
        .map((answer) => (
          <p key={answer.at + answer.words} className="note-answer">
            {answer.by.name}：{answer.words}
          </p>
        ))}
      {error && <p role="alert">{error}</p>}
      {answering ? (
        <NoteForm
          about={{ place: '', label: `答复${by.account === desk.get().me?.account ? '' : by.name}`, quote: '' }}
          act="发出去"
          onWritten={(answer) => say({ words: answer.words })}
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
