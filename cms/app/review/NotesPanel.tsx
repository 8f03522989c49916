import { useEffect, useState, type PointerEvent } from 'react';
import type { NewNote, ReviewNote } from '../../wire/notes.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { askDesk } from '../state/ask-desk.ts';
import { halfWritten } from '../state/collected-notes.ts';
import { desk, type DeskState } from '../state/desk-state.ts';
import { aboutSelection } from './about-selection.ts';
import { NoteCard } from './NoteCard.tsx';
import { NoteForm } from './NoteForm.tsx';
import { markFields, showPlace } from './note-marks.ts';

type Review = Extract<NonNullable<DeskState['review']>, { notes: unknown }>;

/** Beside the form: what was said of the draft, and room to say more. Open at once for those who have something to mend. */
export function NotesPanel({ review }: { review: Review }) {
  const { entry, notes, authors } = review;
  const { me } = desk.get();
  const isOwn = authors.some(({ account }) => account === me?.account);
  const open = notes.filter(({ done }) => !done);
  const [chosen, choose] = useState<{ open: boolean; among: number }>();
  // What comes in later opens it once more for whoever has to mend something.
  // On a phone it would stand over the form: there it waits, folded, with its count.
  const isFresh = !isPhone() && chosen?.among !== notes.length && isOwn && open.length > 0;
  const unfolded = isFresh || (chosen?.open ?? false);
  const setUnfolded = (isOpen: boolean) => choose({ open: isOpen, among: notes.length });
  const [about, setAbout] = useState<Omit<NewNote, 'words'> | undefined>(() =>
    halfWritten.of(entry).find(({ as }) => as === 'note'),
  );
  useEffect(() => markFields(notes), [notes]);
  // Nobody has said anything, and it is one's own.
  if (notes.length === 0 && isOwn) return null;
  const changed = (now: ReviewNote[]) => desk.set({ review: { ...review, notes: now } });
  const write = async (note: NewNote) => {
    const answer = await askDesk('addNotes', { collection: entry.collection, slug: entry.slug, notes: [note] });
    changed(answer.notes);
    setAbout(undefined);
  };
  const shown = ({ place, quote }: ReviewNote) => {
    if (place === '' && quote === '') return undefined;
    return () => {
      if (isPhone()) setUnfolded(false);
      showPlace(place, quote);
    };
  };
  const count = notes.length === 0 ? '' : open.length > 0 ? ` ${String(open.length)} 条没改` : '都改好了';
  if (!unfolded) {
    return (
      <button type="button" className="notes-tab" onPointerDown={keepSelection} onClick={() => setUnfolded(true)}>
        意见{count}
      </button>
    );
  }
  return (
    <aside className="notes-panel" aria-label="审核意见">
      <header>
        <h2>意见{count && <small>{count}</small>}</h2>
        <HelpLink page={isOwn ? 'returned' : 'review'} />
        <button type="button" onClick={() => setUnfolded(false)}>
          收起
        </button>
      </header>
      <ul>
        {[...open, ...notes.filter(({ done }) => done)].map((note) => (
          <NoteCard key={note.id} note={note} entry={entry} onChanged={changed} onShow={shown(note)} />
        ))}
      </ul>
      {about ? (
        <NoteForm
          {...{ entry, about }}
          as="note"
          act="发给写的人"
          onWritten={write}
          onCancel={() => setAbout(undefined)}
        />
      ) : (
        <footer>
          <button
            type="button"
            onPointerDown={keepSelection}
            onClick={() => setAbout(aboutSelection(entry.collection))}
          >
            提意见
          </button>
          <small>先选中表单或预览里的字，就是对那几个字说。</small>
        </footer>
      )}
    </aside>
  );
}

/** Pressing must not take away the selection that a note is about. */
const keepSelection = (event: PointerEvent) => event.preventDefault();

const isPhone = () => matchMedia('(max-width: 799px)').matches;
