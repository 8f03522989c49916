import { collections, definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { referencesOf } from '../../model/references.ts';
import { findEntry, type Site } from '../../model/site.ts';
import { scheduleOf, statusOf } from '../../model/status.ts';
import { versionOf } from '../../record/retention.ts';
import { remembered } from '../../schema/remembered.ts';
import type { Schedule } from '../../schema/schedule.ts';
import { valuesOfKinds } from '../../schema/values.ts';
import { digestOf } from '../digest.ts';

/**
 * Of everything the search document of an entry is made of (`search/index/document-of.ts`): its file, its statuses, the
 * entries that it names, and who answers its telephones.
 */
export function documentKey(site: Site, entry: Entry, code: string): string {
  const until = definitionOf(entry.collection).deadline?.(entry.data, site.now)?.until ?? '';
  const named = referencesOf(entry).map((name) => {
    const [collection = '', id = ''] = name.split('/');
    return findEntry(site, collection, id)?.digest ?? '';
  });
  const answered = phonesOf(entry).map((number) => answerers(site).get(number) ?? '');
  const status = statusOf(entry, site)?.code ?? '';
  return digestOf(
    code,
    entry.collection,
    entry.id,
    versionOf(entry),
    status,
    until,
    textOf(scheduleOf(entry, site)),
    ...named,
    ...answered,
  );
}

const phones = valuesOfKinds('phone');

const phonesOf = remembered(({ collection, data }: Entry): readonly string[] =>
  phones(collections[collection].schema.shape, data).map(({ value }) => String(value)),
);

const textOf = remembered((schedule: Schedule): string => JSON.stringify(schedule));

/** By number: the places and communities that have it, and the hotline. */
const answerers = remembered((site: Site): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const add = (number: string, who: string) => found.set(number, `${found.get(number) ?? ''} ${who}`);
  for (const { data, digest } of [...site.entries.places, ...site.entries.communities]) {
    for (const number of data.phones ?? []) add(number, digest);
  }
  for (const { phone, name } of site.settings.hotlines) add(phone, name);
  return found;
});
