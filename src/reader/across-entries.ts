import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { collectionNames, collections, definitionOf, type CollectionName } from '../collections/index.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { place, type Problem } from '../schema/problems.ts';
import { valuesOf } from '../schema/values.ts';
import type { Entry } from '../collections/entry.ts';
import { shownPath, type Folders } from './folders.ts';

/** Problems no single file shows: ids used twice, references and uploads that are not there, accounts that do not join. */
export async function acrossEntries(
  entries: readonly Entry[],
  files: readonly string[],
  folders: Folders,
  arriving: readonly string[] = [],
): Promise<Problem[]> {
  const links = entries.flatMap((entry) => [...linksOf(entry)]);
  const present = await presentFiles(
    links.filter(({ kind }) => kind !== 'reference').map(({ value }) => value),
    folders.mediaDir,
  );
  for (const upload of arriving) present.add(upload);
  const shown = (file: string) => shownPath(folders.contentDir, file);
  // A file that is there but not valid has its own problems; a reference to it is not dangling.
  const known = new Set(files.map(nameOf));
  return [
    ...duplicates(entries, shown),
    ...links.flatMap(({ entry, kind, to, value, path }): Problem[] => {
      const at = placeIn(entry, path, shown(entry.file));
      if (kind === 'reference') {
        if (!(to! in collections) || known.has(`${to}/${value}`)) return [];
        const label = definitionOf(to as CollectionName).label;
        const message = `“${label}”里没有 ${value}（${shown(`${to}/${value}.md`)}），请改成已有的编号，或者先建那一篇`;
        return [{ ...at, message, severity: 'error' }];
      }
      if (present.has(value)) return [];
      return [{ ...at, message: `媒体库里没有 ${value}，请重新上传或改成已有的文件`, severity: 'error' }];
    }),
    ...collectionNames.flatMap((name) => remarks(name, entries, shown)),
  ];
}

/** What a reference calls a file: `disclosures/2026/q3.md` is `disclosures/q3`, whatever folder of a year it lies in. */
export const nameOf = (file: string) =>
  `${file.slice(0, file.indexOf('/'))}/${file.slice(file.lastIndexOf('/') + 1, -'.md'.length)}`;

function placeIn({ collection }: Entry, path: readonly (string | number)[], file: string) {
  const { schema, body } = definitionOf(collection);
  return path[0] === 'body' ? { file, path: 'body', label: body.label } : place(path, fieldsOf(schema.shape), file);
}

interface Link {
  entry: Entry;
  kind: string;
  to: string | undefined;
  value: string;
  path: (string | number)[];
}

export function* linksOf(entry: Entry): Generator<Link> {
  for (const { field, path, value } of valuesOf(fieldsOf(collections[entry.collection].schema.shape), entry.data)) {
    if (['reference', 'file', 'image'].includes(field.kind)) {
      yield { entry, kind: field.kind, to: field.to, value: String(value), path };
    }
  }
  for (const value of entry.uploads) yield { entry, kind: 'file', to: undefined, value, path: ['body'] };
}

function duplicates(entries: readonly Entry[], shown: (file: string) => string): Problem[] {
  const same = Map.groupBy(entries, ({ collection, id }) => `${collection}/${id}`);
  return [...same.values()].flatMap(([first, ...others]) =>
    others.map(({ file, id }): Problem => {
      const message = `编号 ${id} 和 ${shown(first!.file)} 重复，请给其中一个文件改名`;
      return { file: shown(file), path: '', label: '文件名', message, severity: 'error' };
    }),
  );
}

function remarks(name: CollectionName, entries: readonly Entry[], shown: (file: string) => string): Problem[] {
  const { review, schema } = definitionOf(name);
  const own = entries.filter(({ collection }) => collection === name);
  const files = new Map(own.map(({ id, file }) => [id, file]));
  return (review?.(own) ?? []).map(({ id, path, message }) => ({
    ...place(path, fieldsOf(schema.shape), shown(files.get(id)!)),
    message,
    severity: 'warning',
  }));
}

async function presentFiles(paths: readonly string[], mediaDir: string): Promise<Set<string>> {
  const unique = [...new Set(paths)];
  const found = await Promise.all(
    unique.map((path) =>
      stat(join(mediaDir, path.slice('/media/'.length))).then(
        (file) => file.isFile(),
        () => false,
      ),
    ),
  );
  return new Set(unique.filter((_, index) => found[index]));
}
