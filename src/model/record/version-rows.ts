import { collectionInfo, compareIn } from '../../compare/compare-entry.ts';
import type { Change, Comparison } from '../../compare/comparison.ts';
import { summaryOf } from '../../compare/summary.ts';
import type { Version } from '../../record/version.ts';
import { common } from '../fields-in-common.ts';
import type { HistoryPage } from './entry-history.ts';
import { referencesOf } from '../references.ts';
import { findEntry, type Site } from '../site.ts';

/** A version as its page tells it. */
export interface VersionRow extends Pick<
  Version,
  'instant' | 'role' | 'kind' | 'note' | 'digest' | 'withheld' | 'redacted'
> {
  /** What was changed, in one sentence; where both texts are there and differ. */
  summary?: string | undefined;
  /** The change itself, or as much of it as a page can hold. */
  comparison?: Comparison | undefined;
  isCut?: boolean | undefined;
}

/** Characters of changes that one page shows; all else is in the texts. */
const MOST = 4000;

/** The versions of a page, the newest first, with the differences between their texts. */
export async function versionRows(
  { collection, versions, before }: HistoryPage,
  textOf: (blob: string) => Promise<Uint8Array>,
  nameOf: (collection: string, id: string) => string | undefined,
): Promise<VersionRow[]> {
  const read = async (version: Version | undefined) =>
    version?.blob === undefined || version.withheld ? undefined : new TextDecoder().decode(await textOf(version.blob));
  const texts = await Promise.all([before, ...versions].map(read));
  const { bodyLabel } = collectionInfo(collection);
  let left = MOST;
  const rows = versions.map((version, index): VersionRow => {
    const { instant, role, kind, note, digest, withheld, redacted } = version;
    const [old, text] = [texts[index], texts[index + 1]];
    const row = { instant, role, kind, note, digest, withheld, redacted };
    if (old === undefined || text === undefined || old === text) return row;
    const comparison = compareIn(collection, old, text, nameOf);
    const shown = within(comparison.changes, left);
    left -= lengthOf(shown);
    const isCut = shown.length < comparison.changes.length;
    return { ...row, summary: summaryOf(comparison, bodyLabel), comparison: { isNew: false, changes: shown }, isCut };
  });
  return rows.toReversed();
}

function within(changes: readonly Change[], most: number): readonly Change[] {
  const count = changes.findIndex((_, index) => lengthOf(changes.slice(0, index + 1)) > most);
  return count < 0 ? changes : changes.slice(0, count);
}

const lengthOf = (changes: readonly Change[]): number =>
  changes
    .flatMap(({ sentences }) => sentences)
    .reduce((sum, one) => sum + ('text' in one ? (one.mark === 'same' ? 0 : one.text.length) : reworded(one.runs)), 0);

const reworded = (runs: readonly { text: string }[]) => runs.reduce((sum, { text }) => sum + text.length, 0);

/** What history pages may call other entries by: communities, and what the entry names now. Its key holds no others. */
export function namesFor(site: Site, { collection, id }: HistoryPage) {
  const entry = findEntry(site, collection, id);
  const named = new Set(entry ? referencesOf(entry) : []);
  return (to: string, other: string): string | undefined => {
    if (to !== 'communities' && !named.has(`${to}/${other}`)) return undefined;
    const found = findEntry(site, to, other);
    return found && (common(found).title ?? ('name' in found.data ? String(found.data.name) : undefined));
  };
}
