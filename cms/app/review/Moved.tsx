import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Answer } from '../../wire/actions.ts';
import { collected } from '../state/collected-notes.ts';
import { call } from '../state/desk-request.ts';
import { desk } from '../state/desk-state.ts';
import type { EntryRef } from '../state/open-entry.ts';
import { lastWords } from './happened.ts';
import { justDone } from './just-done.ts';

type Gone = Extract<Answer<'draftReview'>, { gone: string }>;

interface Props {
  compared: Answer<'compareEntry'>;
  entry: EntryRef;
  /** With what is to be said of why it reads otherwise now. */
  onReload: (happened?: string) => void;
}

/** Something has moved at the desk: whether it is this draft is asked, and said without taking away what is being read. */
export function Moved({ compared, entry, onReload }: Props) {
  const { changes, me } = useSyncExternalStore(desk.subscribe, desk.get);
  const [words, setWords] = useState('');
  const [isGone, setGone] = useState(false);
  const { collection, slug } = entry;
  const { id, notes, status } = compared;
  useEffect(() => {
    call('draftReview', { collection, slug }).then(
      (now) => {
        setGone('gone' in now);
        if ('gone' in now) setWords(goneSentence(now));
        else if (now.id !== id) setWords('写的人刚刚又改了文字，下面是改之前的。');
        else if (now.status !== status || JSON.stringify(now.notes) !== JSON.stringify(notes)) {
          onReload(me && lastWords(now, me, collected.of(entry).length));
        }
      },
      () => undefined,
    );
    // Asked once for each move.
  }, [changes?.version]);
  if (words === '') return null;
  return (
    <p className="happened" role="status">
      {words}
      {!isGone && (
        <button type="button" onClick={() => onReload()}>
          看现在的
        </button>
      )}
    </p>
  );
}

function goneSentence({ gone, by = '同事', deed }: Gone): string {
  if (gone === 'published') return `${justDone(deed)}，下面是在那以前的改动。`;
  return gone === 'discarded' ? `${by}放弃了这篇草稿。` : '这篇草稿已经不在了。';
}
