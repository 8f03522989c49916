/** Entries that were made of files and wait for their form, by the number in its address. They go with the page. */
const waiting = new Map<string, Record<string, unknown>>();

/** The address of a form that opens with these values. */
export function importedAddress(collection: string, values: Record<string, unknown>): string {
  const key = String(waiting.size + 1);
  waiting.set(key, values);
  return `#/collections/${collection}/new?imported=${key}`;
}

/** The values that an address names; undefined of another address. */
export function importedIn(search: string): Record<string, unknown> | undefined {
  return waiting.get(new URLSearchParams(search).get('imported') ?? '');
}
