import { definitionOf, collectionNames } from '../../../src/collections/index.ts';
import { importedAddress } from '../state/imported.ts';
import { editorAddress } from '../state/open-entry.ts';
import { importSession, type ImportSession } from './import-session.ts';
import { keyOf, type PlacedEntry } from './save-drafts.ts';

interface Props {
  entries: readonly PlacedEntry[];
  session: ImportSession;
}

/** What was made of a file, each with the way to its form, or to its draft. */
export const ImportedEntries = ({ entries, session }: Props) => (
  <ul className="imports-entries">
    {entries.map((placed) => {
      const { place, entry } = placed;
      const draft = session.drafts[keyOf(placed)];
      return (
        <li key={place}>
          <div>
            <strong>{entry.title || '（还没有标题）'}</strong>
            <span>
              {labelOf(entry.collection)}
              {entry.personal.length > 0 ? '，有个人信息，没有导入' : said(entry.missing.length)}
              {draft?.saved && '，已存为草稿'}
            </span>
            {entry.personal.length > 0 && (
              <ul>
                {entry.personal.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </div>
          {draft?.saved ? (
            <a className="imports-open" href={editorAddress(draft.path)}>
              打开草稿
            </a>
          ) : (
            entry.personal.length === 0 && (
              <button type="button" onClick={() => open(placed)}>
                {session.opened.includes(place) ? '打开过了，再开一份' : '打开表单'}
              </button>
            )
          )}
        </li>
      );
    })}
  </ul>
);

function open({ place, entry }: PlacedEntry): void {
  importSession.set({ opened: [...importSession.get().opened, place] });
  location.hash = importedAddress(entry.collection, { ...entry.values, body: entry.body });
}

const said = (missing: number) => (missing === 0 ? '，都填好了' : `，还有 ${String(missing)} 处要填`);

function labelOf(collection: string): string {
  const name = collectionNames.find((known) => known === collection);
  return name ? definitionOf(name).label : '';
}
