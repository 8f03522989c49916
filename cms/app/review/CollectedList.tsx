import type { NewNote } from '../../wire/notes.ts';
import { collected } from '../state/collected-notes.ts';
import type { EntryRef } from '../state/open-entry.ts';
import { NoteAbout } from './NoteForm.tsx';

/** Notes that are not sent yet; each can be taken out again. */
export const CollectedList = ({ entry, notes }: { entry: EntryRef; notes: readonly NewNote[] }) => (
  <ul className="note-list" aria-label="要发过去的意见">
    {notes.map((note, index) => (
      <li key={index}>
        <NoteAbout {...note} />
        <p>{note.words}</p>
        <button type="button" onClick={() => collected.remove(entry, index)}>
          删掉这一条
        </button>
      </li>
    ))}
  </ul>
);
