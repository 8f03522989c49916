import { collections, definitionOf, type CollectionName } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { isBodyAnchor } from '../../markdown/anchors.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import { place, type Problem } from '../../schema/problems.ts';
import { isOtherPage } from '../own-pages.ts';
import { outlives, type Link } from './links-of.ts';

export interface Around {
  /** Everything that claims to be an entry, `<collection>/<id>`. */
  known: ReadonlySet<string>;
  linksOf: (entry: Entry) => readonly Link[];
  /** The places of a body that a link can name, of an entry `<collection>/<id>`; undefined when nobody can tell. */
  anchorsOf: (name: string) => readonly string[] | undefined;
  /** Whether there is an upload at `/media/…`. */
  isUpload: (address: string) => boolean;
  /** How a file is named to people. */
  shown: (file: string) => string;
  /** Whether an entry has just been written, and not long ago: what it names has to be there even if it may go later. */
  isNew?: (entry: Entry) => boolean;
}

/** Problems no single file shows: ids used twice, references, uploads and pages of this site that are not there. */
export function acrossEntries(entries: readonly Entry[], around: Around): Problem[] {
  const { linksOf, shown } = around;
  const missing: Problem[] = [];
  const misplaced: Problem[] = [];
  for (const entry of entries) {
    for (const link of linksOf(entry)) {
      const at = () => placeIn(entry, link.path, shown(entry.file));
      const message = whyMissing(link, around);
      if (message !== undefined && mayBeGone(entry, link, around))
        missing.push({ ...at(), message: `${message}；是删除了的，这一条照样留着，不用改`, severity: 'warning' });
      else if (message !== undefined) missing.push({ ...at(), message, severity: 'error' });
      else if (lacksPlace(link, around)) {
        const message = `${link.value} 这一页里没有 #${link.fragment} 这个位置，请打开那一页，重新复制要指的那一条的网址`;
        misplaced.push({ ...at(), message, severity: 'error' });
      }
    }
  }
  return [...duplicates(entries, shown), ...missing, ...misplaced];
}

/** Why a link leads nowhere. A file that is there but not valid has its own problems; a reference to it is not dangling. */
function whyMissing({ kind, to, value }: Link, { known, isUpload, shown }: Around): string | undefined {
  if (kind === 'file') return isUpload(value) ? undefined : `媒体库里没有 ${value}，请重新上传或改成已有的文件`;
  if (to !== undefined && known.has(to)) return undefined;
  if (kind === 'page') return isOtherPage(value) ? undefined : noSuchPage(value);
  const collection = to!.slice(0, to!.indexOf('/'));
  const label = collection in collections ? definitionOf(collection as CollectionName).label : collection;
  return `“${label}”里没有 ${value}（${shown(`${to}.md`)}），请改成已有的编号，或者先建那一篇`;
}

/** Whether what a record names may have been there once: the record stays. */
const mayBeGone = (entry: Entry, link: Link, { isNew }: Around): boolean =>
  outlives(entry, link) && isNew?.(entry) !== true;

/** Whether a link names an article or a paragraph that the entry it leads to does not have. */
function lacksPlace({ to, fragment }: Link, { anchorsOf }: Around): boolean {
  if (to === undefined || !fragment || !isBodyAnchor(fragment)) return false;
  return anchorsOf(to)?.includes(fragment) === false;
}

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

function duplicates(entries: readonly Entry[], shown: (file: string) => string): Problem[] {
  const same = Map.groupBy(entries, ({ collection, id }) => `${collection}/${id}`);
  if (same.size === entries.length) return [];
  return [...same.values()].flatMap(([first, ...others]) =>
    others.map(({ file, id }): Problem => {
      const message = `编号 ${id} 和 ${shown(first!.file)} 重复，请给其中一个文件改名`;
      return { file: shown(file), path: '', label: '文件名', message, severity: 'error' };
    }),
  );
}
