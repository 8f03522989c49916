import { useState, useSyncExternalStore } from 'react';
import { collected, halfWritten, keyOf } from '../state/collected-notes.ts';
import { desk } from '../state/desk-state.ts';
import type { EntryRef } from '../state/open-entry.ts';
import { disabledBecause } from '../widgets/disabled-because.ts';
import { Panel } from '../widgets/panel.tsx';
import { CollectedList } from './CollectedList.tsx';

interface Props {
  entry: EntryRef;
  answer: (yes: boolean) => void;
}

const NO_WORDS = '先在上面写为什么退回。不写也可以，请点“不写原因，直接退回”。';
const REASON = { as: 'reason', place: '', label: '', quote: '' } as const;

/** Why a draft is given back: what was noted on the way, and one more word. Without any it is given back knowingly. */
export function ReturnPanel({ entry, answer }: Props) {
  useSyncExternalStore(desk.subscribe, desk.get);
  const [words, setWords] = useState(halfWritten.find(entry, REASON)?.words ?? '');
  const write = (typed: string) => {
    setWords(typed);
    halfWritten.keep(entry, { ...REASON, words: typed });
  };
  const notes = collected.of(entry);
  const writers = (desk.get().authors[keyOf(entry)] ?? []).map(({ name }) => name).join('、');
  const isEmpty = notes.length === 0 && words.trim() === '';
  const send = () => {
    // Kept among those that are sent along until they have arrived.
    if (words.trim() !== '') collected.add(entry, { place: '', label: '', quote: '', words: words.trim() });
    write('');
    answer(true);
  };
  const footer = (
    <>
      <button type="button" onClick={() => answer(false)}>
        先不退回
      </button>
      {isEmpty && (
        <button type="button" onClick={() => answer(true)}>
          不写原因，直接退回
        </button>
      )}
      <button type="button" className="main" {...disabledBecause(isEmpty && NO_WORDS)} onClick={send}>
        退回修改
      </button>
    </>
  );
  return (
    <Panel heading="退回修改" help="review" onClose={() => answer(false)} footer={footer}>
      <p>{writers === '' ? '写的人' : writers}打开这一篇就会看到下面的话。居民看不到，发布以后也不会留在网站上。</p>
      {notes.length > 0 && <CollectedList entry={entry} notes={notes} />}
      <label className="note-form">
        {notes.length > 0 ? '对整篇还有什么要说的（可不写）' : '为什么退回，要改哪里'}
        <textarea rows={4} maxLength={500} value={words} onChange={(event) => write(event.target.value)} />
      </label>
      {notes.length === 0 && <p className="compare-key">想指着某一句说的，先点“看改动”，在那一句旁边点“提意见”。</p>}
    </Panel>
  );
}
