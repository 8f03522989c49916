import { useRef, useState, useSyncExternalStore } from 'react';
import { ChangeList } from '../../../src/components/changes/ChangeList.tsx';
import type { Change } from '../../../src/compare/comparison.ts';
import { labelAt } from '../../../src/compare/places-with.ts';
import { rowTables } from '../../../src/compare/row-tables.ts';
import { textParts } from '../../../src/compare/text-parts.ts';
import type { Answer } from '../../wire/actions.ts';
import type { NewNote } from '../../wire/notes.ts';
import { compareIn, nameOf } from '../compare/compare-entry.ts';
import { askDesk } from '../state/ask-desk.ts';
import { collected, halfWritten } from '../state/collected-notes.ts';
import { desk } from '../state/desk-state.ts';
import type { EntryRef } from '../state/open-entry.ts';
import { verdictSteps } from '../state/next-step.ts';
import { CollectedList } from './CollectedList.tsx';
import { changeAt, withTables } from './changes-noted.ts';
import { NoteCard } from './NoteCard.tsx';
import { NoteForm } from './NoteForm.tsx';
import { selectedIn } from './selected-words.ts';
import { FilesChanged, isUploadChange, LaidOutBody, RowsChanged } from './ShownChange.tsx';

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
  const list = useRef<HTMLDivElement>(null);
  const [about, setAbout] = useState<Omit<NewNote, 'words'> | undefined>(() =>
    halfWritten.of(entry).find(({ as }) => as === 'note'),
  );
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
  const placed = (place: string) => changeAt(place, comparison.changes);
  const cards = (some: Compared['notes'], label?: string) =>
    some.length > 0 && (
      <ul className="note-list" aria-label={label}>
        {some.map((note) => (
          <NoteCard key={note.id} note={note} entry={entry} onChanged={onNotes} />
        ))}
      </ul>
    );
  // Who may give it back keeps the notes until then; all others send them at once.
  const keeps = verdictSteps(status, desk.get().me, authors).includes('return');
  const write = async (note: NewNote) => {
    const { collection, slug } = entry;
    if (keeps) collected.add(entry, note);
    else onNotes((await askDesk('addNotes', { collection, slug, notes: [note] })).notes);
    setAbout(undefined);
  };
  const form = about && (
    <NoteForm
      {...{ entry, about }}
      as="note"
      act={keeps ? '记下这条意见' : '发给写的人'}
      onWritten={write}
      onCancel={() => setAbout(undefined)}
    />
  );
  return (
    <div
      ref={list}
      data-new={isNew || undefined}
      // Nothing of a picture can be selected: pressing it begins a note about it.
      onClick={({ target }) => {
        const picture = target instanceof HTMLImageElement ? aboutPicture(target, entry.collection) : undefined;
        if (picture) setAbout(picture);
      }}
    >
      {cards(
        notes.filter(({ place }) => !placed(place)),
        '其他意见',
      )}
      {about && !placed(about.place) && form}
      <ChangeList
        comparison={comparison}
        shown={shownAs}
        aside={(change) => (
          <>
            {cards(notes.filter(({ place }) => placed(place) === change))}
            {about && placed(about.place) === change ? (
              form
            ) : (
              <NoteButton onPress={() => setAbout(aboutChange(change, entry.collection, list.current))} />
            )}
          </>
        )}
      />
      {keeps && <Collected entry={entry} />}
    </div>
  );
}

/** The words that are selected among the changes, wherever they stand; else all of the change beside which it was asked. */
function aboutChange(change: Change, collection: string, list: HTMLElement | null): Omit<NewNote, 'words'> {
  const selected = list ? selectedIn(list) : undefined;
  const place = selected?.element.closest<HTMLElement>('[data-place]')?.dataset['place'];
  if (!selected || place === undefined) return { place: change.place, label: change.label, quote: firstWords(change) };
  return { place, label: labelAt(collection, place), quote: selected.words };
}

/** A picture is called by its description, which stands in the text as well. */
function aboutPicture(picture: HTMLImageElement, collection: string): Omit<NewNote, 'words'> | undefined {
  const place = picture.closest<HTMLElement>('[data-place]')?.dataset['place'];
  return place === undefined ? undefined : { place, label: `${labelAt(collection, place)}的图片`, quote: picture.alt };
}

function NoteButton({ onPress }: { onPress: () => void }) {
  return (
    <button
      type="button"
      className="note-button"
      title="先选中几个字，就是对那几个字说；对图片说的，点一下图片"
      // Pressing must not take away the selection that it is about.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
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
