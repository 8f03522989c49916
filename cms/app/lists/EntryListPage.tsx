import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { definitionOf, type CollectionName } from '../../../src/collections/index.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { ListedEntry } from '../../wire/finding.ts';
import { nameOf } from '../compare/compare-entry.ts';
import { call } from '../state/desk-request.ts';
import { desk } from '../state/desk-state.ts';
import { FilterChips } from './FilterChips.tsx';
import { EntryRows } from './EntryRows.tsx';
import { filtersOf, listAddress, narrowed, selectionIn, type Selection } from './list-filter.ts';

/** What was read last of each column: it stands there while it is read anew. */
const known = new Map<string, readonly ListedEntry[]>();

/** All entries of a column with how they stand and who has a draft, the newest first. */
export function EntryListPage({ name }: { name: CollectionName }) {
  const definition = definitionOf(name);
  const { entries, failed } = useEntries(name);
  const filters = useMemo(() => filtersOf(definition, (id) => nameOf('communities', id) ?? id), [definition]);
  const search = useSyncExternalStore(onHash, searchInHash);
  const selection = useMemo(() => selectionIn(search, filters), [search, filters]);
  const left = useMemo(() => narrowed(entries ?? [], filters, selection), [entries, filters, selection]);
  const isNarrowed = selection.words !== '' || Object.keys(selection.chosen).length > 0;
  const choose = (wanted: Selection) => {
    location.hash = listAddress(name, wanted);
  };
  return (
    <section className="entry-list" aria-labelledby="list-heading">
      <header>
        <h1 id="list-heading">{definition.label}</h1>
        <a className="new-entry" href={`#/collections/${name}/new`}>
          新建{definition.singular}
        </a>
        <p>{definition.lead}</p>
      </header>
      {entries && entries.length > 0 && (
        <>
          <TitleSearch key={name} name={name} selection={selection} />
          <FilterChips entries={entries} filters={filters} selection={selection} choose={choose} />
        </>
      )}
      {failed !== undefined && <p role="alert">{failed}</p>}
      {!entries && failed === undefined && <p>正在读……</p>}
      {entries && (
        <p className="found-count" role="status">
          {countSentence(entries.length, left.length, isNarrowed, definition.singular)}
        </p>
      )}
      <EntryRows key={`${name}?${search}`} collection={name} entries={left} />
    </section>
  );
}

/** Finds by words of the title while they are typed; pressing Enter looks into the texts as well. */
function TitleSearch({ name, selection }: { name: string; selection: Selection }) {
  const show = (words: string) => location.replace(listAddress(name, { ...selection, words }));
  const whole = `#/collections/${name}/search/${encodeURIComponent(selection.words.trim())}`;
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (selection.words.trim() !== '') location.hash = whole;
      }}
    >
      <input
        type="search"
        aria-label="在本栏目的标题里找"
        placeholder="在本栏目的标题里找"
        value={selection.words}
        onChange={(event) => show(event.target.value)}
      />
      {selection.words.trim() !== '' && <a href={whole}>正文里也找</a>}
    </form>
  );
}

function countSentence(all: number, left: number, isNarrowed: boolean, singular: string): string {
  if (all === 0) return `还没有内容。点上面的“新建${singular}”写第一篇。`;
  if (left === 0) return '没有符合这些条件的。去掉一个条件，或者点“清除筛选”。';
  return isNarrowed ? `符合条件的 ${String(left)} 篇，共 ${String(all)} 篇。` : `共 ${String(all)} 篇。`;
}

/** Read when the list opens and whenever the site has been updated. */
function useEntries(name: string) {
  const [, setRead] = useState(0);
  const [failed, setFailed] = useState<string>();
  const live = useSyncExternalStore(desk.subscribe, liveCommit);
  useEffect(() => {
    let isMeant = true;
    setFailed(undefined);
    call('listEntries', { collection: name })
      .then((entries) => {
        known.set(name, entries);
        if (isMeant) setRead((count) => count + 1);
      })
      .catch((error: unknown) => {
        if (isMeant && !known.has(name)) setFailed(sentenceOf(error));
      });
    return () => {
      isMeant = false;
    };
  }, [name, live]);
  return { entries: known.get(name), failed };
}

const sentenceOf = (error: unknown) =>
  error instanceof HttpError && error.status === 0 ? error.message : '这个栏目没有读出来，请刷新页面再试。';
const liveCommit = () => {
  const { publication } = desk.get();
  return publication?.state === 'live' ? publication.commit : undefined;
};
const searchInHash = () => {
  const at = location.hash.indexOf('?');
  return at < 0 ? '' : location.hash.slice(at);
};
function onHash(listener: () => void) {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
