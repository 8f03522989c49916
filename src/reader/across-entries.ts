import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { collectionNames, collections, definitionOf, type CollectionName } from '../collections/index.ts';
import { lacksAnchor } from '../markdown/anchors.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { place, type Problem } from '../schema/problems.ts';
import { valuesOf } from '../schema/values.ts';
import type { Entry } from '../collections/entry.ts';
import { shownPath, type Folders } from './folders.ts';
import { isOtherPage, targetOf } from './own-pages.ts';

export interface Around {
  /** Every file that claims to be an entry. */
  files: readonly string[];
  folders: Folders;
  /** Of the settings: absolute addresses of this site are known by it. */
  domain: string | undefined;
  /** The Markdown of an entry, `<collection>/<id>`; undefined when there is none to be read. */
  bodyOf: (name: string) => Promise<string | undefined>;
  /** Uploads that are saved together with the entries, `/media/…`. */
  arriving?: readonly string[];
}

/**
 * Problems no single file shows: ids used twice, references, uploads and pages of this site that are not there, accounts
 * that do not join.
 */
export async function acrossEntries(
  entries: readonly Entry[],
  { files, folders, domain, bodyOf, arriving = [] }: Around,
): Promise<Problem[]> {
  const links = entries.flatMap((entry) => [...linksOf(entry, domain)]);
  const present = await presentFiles(
    links.filter(({ kind }) => kind === 'file').map(({ value }) => value),
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
        if (known.has(`${to}/${value}`)) return [];
        const label = to! in collections ? definitionOf(to as CollectionName).label : to;
        const message = `“${label}”里没有 ${value}（${shown(`${to}/${value}.md`)}），请改成已有的编号，或者先建那一篇`;
        return [{ ...at, message, severity: 'error' }];
      }
      if (kind === 'page') {
        if ((to !== undefined && known.has(to)) || isOtherPage(value)) return [];
        return [{ ...at, message: noSuchPage(value), severity: 'error' }];
      }
      if (present.has(value)) return [];
      return [{ ...at, message: `媒体库里没有 ${value}，请重新上传或改成已有的文件`, severity: 'error' }];
    }),
    ...(await brokenFragments(links, bodyOf, shown)),
    ...collectionNames.flatMap((name) => remarks(name, entries, shown)),
  ];
}

/** Links to articles and paragraphs that the entry they name does not have. */
async function brokenFragments(links: readonly Link[], bodyOf: Around['bodyOf'], shown: (file: string) => string) {
  const found: Problem[] = [];
  for (const { entry, to, value, fragment, path } of links) {
    const body = to !== undefined && fragment ? await bodyOf(to) : undefined;
    if (body === undefined || !lacksAnchor(body, fragment!)) continue;
    const message = `${value} 这一页里没有 #${fragment} 这个位置，请打开那一页，重新复制要指的那一条的网址`;
    found.push({ ...placeIn(entry, path, shown(entry.file)), message, severity: 'error' });
  }
  return found;
}

/** What a reference calls a file: `disclosures/2026/q3.md` is `disclosures/q3`, whatever folder of a year it lies in. */
export const nameOf = (file: string) =>
  `${file.slice(0, file.indexOf('/'))}/${file.slice(file.lastIndexOf('/') + 1, -'.md'.length)}`;

function placeIn({ collection }: Entry, path: readonly (string | number)[], file: string) {
  const { schema, body } = definitionOf(collection);
  return path[0] === 'body' ? { file, path: 'body', label: body.label } : place(path, fieldsOf(schema.shape), file);
}

function noSuchPage(path: string): string {
  const isFile = /\.[a-z]{2,4}$/i.test(path);
  return isFile
    ? `网站上没有 ${path}；要给居民下载的文件，请放进“附件”，或写成 /media/文件名`
    : `网站上没有 ${path} 这一页，请改成已有的网址，或者先建那一篇；链接别的网站要写 https:// 开头的网址`;
}

interface Link {
  entry: Entry;
  kind: 'reference' | 'file' | 'page';
  /** Of a reference the collection; of a page the entry, `<collection>/<id>`, if it is one's. */
  to: string | undefined;
  value: string;
  /** The place on a page. */
  fragment?: string;
  path: (string | number)[];
}

/** What an entry refers to on this site, in its fields and in its body. */
export function* linksOf(entry: Entry, domain: string | undefined): Generator<Link> {
  const from = `/${entry.collection}/${entry.id}/`;
  const leadsTo = (address: string, path: (string | number)[]): Link[] => {
    const target = targetOf(address, from, domain);
    if (target.kind === 'elsewhere') return [];
    if (target.kind === 'file') return [{ entry, kind: 'file', to: undefined, value: target.path, path }];
    return [{ entry, kind: 'page', to: target.entry, value: target.path, fragment: target.fragment, path }];
  };
  for (const { field, path, value } of valuesOf(fieldsOf(collections[entry.collection].schema.shape), entry.data)) {
    const { kind, to } = field;
    if (kind === 'reference') yield { entry, kind, to, value: String(value), path };
    else if (kind === 'file' || kind === 'image') yield { entry, kind: 'file', to, value: String(value), path };
    else if (kind === 'link') yield* leadsTo(String(value), path);
  }
  for (const address of entry.links) yield* leadsTo(address, ['body']);
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
