import { useState, useSyncExternalStore } from 'react';
import { ChangeList } from '../../../src/components/changes/ChangeList.tsx';
import type { Change } from '../../../src/compare/comparison.ts';
import type { Answer } from '../../wire/actions.ts';
import type { NewNote } from '../../wire/notes.ts';
import { compareIn, nameOf } from '../compare/compare-entry.ts';
import { collected } from '../state/collected-notes.ts';
import { call } from '../state/desk-request.ts';
import { desk } from '../state/desk-state.ts';
import type { EntryRef } from '../state/open-entry.ts';
import { verdictSteps } from '../state/next-step.ts';
import { rowTables, type RowTable } from '../../../src/compare/row-tables.ts';
import { textParts } from '../../../src/compare/text-parts.ts';
import { FilesChanged, isUploadChange, LaidOutBody, RowsChanged } from './ShownChange.tsx';
import { NoteCard } from './NoteCard.tsx';
import { CollectedList } from './CollectedList.tsx';
import { NoteForm } from './NoteForm.tsx';
import { selectedWords } from './selected-words.ts';

type Compared = Answer<'compareEntry'>;

interface Props {
  before: string | null;
  after: string;
  compared: Compared;
  entry: EntryRef;
  onNotes: (notes: Compared['notes']) => void;
}

/** The changes with what was said of each beside it, and room to say more. */
export function NotedChanges({ before, after, compared, entry, onNotes }: Props) {
  useSyncExternalStore(desk.subscribe, desk.get);
  const [about, setAbout] = useState<Omit<NewNote, 'words'>>();
  const { notes, authors, status } = compared;
  const tables = rowTables(entry.collection, before, after, nameOf);
  const { isNew, ...compare } = compareIn(entry.collection, before, after);
  const comparison = { isNew, changes: withTables(compare.changes, tables) };
  const shownAs = (change: Change) => {
    const table = tables.find(({ place }) => place === change.place);
    if (table) return <RowsChanged {...table} isNew={isNew} />;
    if (change.place === 'body') {
      return <LaidOutBody before={before === null ? '' : textParts(before).body} after={textParts(after).body} />;
    }
    return isUploadChange(change) ? <FilesChanged change={change} isNew={isNew} /> : undefined;
  };
  const shown = new Set(comparison.changes.map(({ place }) => place));
  const isFirst = (change: Change) => comparison.changes.find(({ place }) => place === change.place) === change;
  const others = notes.filter(({ place }) => !shown.has(place));
  // Who may give it back keeps the notes until then; all others send them at once.
  const keeps = verdictSteps(status, desk.get().me, authors).includes('return');
  const write = async (note: NewNote) => {
    if (keeps) collected.add(entry, note);
    else onNotes((await call('addNotes', { ...entryName(entry), notes: [note] })).notes);
    setAbout(undefined);
  };
  const form = about && (
    <NoteForm
      about={about}
      act={keeps ? '记下这条意见' : '发给写的人'}
      onWritten={write}
      onCancel={() => setAbout(undefined)}
    />
  );
  return (
    <div data-new={isNew || undefined}>
      {others.length > 0 && (
        <ul className="note-list" aria-label="其他意见">
          {others.map((note) => (
            <NoteCard key={note.id} note={note} entry={entry} onChanged={onNotes} />
          ))}
        </ul>
      )}
      <ChangeList
        comparison={comparison}
        shown={shownAs}
        aside={(change) => (
          <>
            {isFirst(change) && notes.some(({ place }) => place === change.place) && (
              <ul className="note-list">
                {notes
                  .filter(({ place }) => place === change.place)
                  .map((note) => (
                    <NoteCard key={note.id} note={note} entry={entry} onChanged={onNotes} />
                  ))}
              </ul>
            )}
            {about?.place === change.place && about.label === change.label ? (
              form
            ) : (
              <NoteButton change={change} onPress={setAbout} />
            )}
          </>
        )}
      />
      {keeps && <Collected entry={entry} />}
    </div>
  );
}

/** The changes of a list's rows as one, which is shown as a table; what has no columns stays as it was. */
function withTables(changes: readonly Change[], tables: readonly RowTable[]): Change[] {
  const seen = new Set<RowTable>();
  return changes.flatMap((change) => {
    const table = tables.find(({ place }) => change.place === place || change.place.startsWith(`${place}.`));
    const fresh = table ? [table] : tables.filter(({ place }) => place.startsWith(`${change.place}.`));
    const own = fresh.filter((one) => !seen.has(one));
    for (const one of own) seen.add(one);
    const shown = own.map(({ place, label }): Change => ({ place, label, values: false, sentences: change.sentences }));
    return table ? shown : [change, ...shown];
  });
}

const entryName = ({ collection, slug }: EntryRef) => ({ collection, slug });

/** About the words that are selected in this change, or about all of it. */
function NoteButton({ change, onPress }: { change: Change; onPress: (about: Omit<NewNote, 'words'>) => void }) {
  const { place, label } = change;
  return (
    <button
      type="button"
      className="note-button"
      title="先选中几个字，就是对那几个字说"
      // Pressing must not take away the selection that it is about.
      onPointerDown={(event) => event.preventDefault()}
      onClick={({ currentTarget }) => {
        const row = currentTarget.closest('[data-place]');
        onPress({ place, label, quote: (row && selectedWords(row)) || firstWords(change) });
      }}
    >
      提意见
    </button>
  );
}

/** Of a text the first sentence that is new, so that whoever writes it finds the place. */
function firstWords({ sentences, values }: Change): string {
  const found = values ? undefined : sentences.find(({ mark }) => mark === 'added' || mark === 'changed');
  if (!found) return '';
  const words =
    found.mark === 'changed'
      ? found.runs
          .filter(({ mark }) => mark !== 'removed')
          .map(({ text }) => text)
          .join('')
      : found.text;
  return words.trim().slice(0, 300);
}

/** What goes along when the draft is given back. */
function Collected({ entry }: { entry: EntryRef }) {
  const notes = collected.of(entry);
  if (notes.length === 0) return null;
  return (
    <section className="note-collected" aria-label="还没有发出去的意见">
      <h3>退回修改时一起发过去的意见</h3>
      <CollectedList entry={entry} notes={notes} />
    </section>
  );
}
