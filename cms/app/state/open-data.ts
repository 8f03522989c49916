import { definitionOf, type CollectionName } from '../../../src/collections/index.ts';
import type { Entry } from '../../../src/collections/entry.ts';

/** The entries in an open data file, `/data/<collection>.json`; those that no longer fit the schema are left out. */
export function entriesFrom(file: unknown, collection: CollectionName): Entry[] {
  const rows = isRecord(file) && Array.isArray(file['entries']) ? (file['entries'] as unknown[]) : [];
  return rows.flatMap((row) => {
    if (!isRecord(row)) return [];
    const { id, url: _url, digest, body: _body, ...values } = row;
    const parsed = definitionOf(collection).schema.safeParse(values);
    if (typeof id !== 'string' || !parsed.success) return [];
    const data = parsed.data as Entry['data'];
    const unread = { language: 'zh-CN' as const, links: [], headings: [], cites: [] };
    return [{ collection, id, file: '', data, digest: String(digest), ...unread }];
  });
}

/** The address residents know the site by, which need not be the one the CMS was opened at. */
export function originFrom(files: readonly unknown[]): string | undefined {
  const named = files.find((file) => isRecord(file) && typeof file['schema'] === 'string') as
    { schema: string } | undefined;
  return named && new URL(named.schema).origin;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
