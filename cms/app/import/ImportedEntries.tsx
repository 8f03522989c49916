import { definitionOf, collectionNames } from '../../../src/collections/index.ts';
import type { ImportedTexts } from '../../wire/imports.ts';
import { importedAddress } from '../state/imported.ts';

interface Props {
  entries: ImportedTexts[number]['entries'];
  /** Whether the form of an entry was opened before, and what to do when it is. */
  opened: (at: number) => boolean;
  open: (at: number) => void;
}

/** What was made of a file, each with the way to its form. */
export const ImportedEntries = ({ entries, opened, open }: Props) => (
  <ul className="imports-entries">
    {entries.map((entry, index) => (
      <li key={`${String(index)} ${entry.title}`}>
        <div>
          <strong>{entry.title || '（还没有标题）'}</strong>
          <span>
            {labelOf(entry.collection)}
            {entry.personal.length > 0 ? '，有个人信息，没有导入' : said(entry.missing.length)}
          </span>
          {entry.personal.length > 0 && (
            <ul>
              {entry.personal.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
        {entry.personal.length === 0 && (
          <button
            type="button"
            onClick={() => {
              open(index);
              location.hash = importedAddress(entry.collection, { ...entry.values, body: entry.body });
            }}
          >
            {opened(index) ? '打开过了，再开一份' : '打开表单'}
          </button>
        )}
      </li>
    ))}
  </ul>
);

const said = (missing: number) => (missing === 0 ? '，都填好了' : `，还有 ${String(missing)} 处要填`);

function labelOf(collection: string): string {
  const name = collectionNames.find((known) => known === collection);
  return name ? definitionOf(name).label : '';
}
