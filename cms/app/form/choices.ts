/** One entry that a reference field may point at. */
export interface Choice {
  id: string;
  label: string;
  /** By which some of them are offered. */
  data?: Readonly<Record<string, unknown>>;
}

/** What reference fields offer, by collection. A collection that is absent is searched for instead. */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

/** A longer list is quicker to search than to scroll. */
const MAX_CHOICES = 200;

/** The choices in an open data file, `{ entries: [{ id, title, … }] }`; none when it is not one or is too long. */
export function choicesFrom(file: unknown): readonly Choice[] | undefined {
  const entries = record(file)['entries'];
  if (!Array.isArray(entries) || entries.length === 0 || entries.length > MAX_CHOICES) return undefined;
  const choices = entries.flatMap((entry: unknown) => {
    const own = record(entry);
    const data = { ...own, ...record(own['data']) };
    const { id, title: label } = data;
    return typeof id === 'string' && typeof label === 'string' ? [{ id, label, data }] : [];
  });
  return choices.length === entries.length ? choices : undefined;
}

/** Reads the choices of several collections from the site. A collection that cannot be read is left out. */
export async function fetchChoices(collections: Iterable<string>): Promise<Choices> {
  const found = await Promise.all(
    [...new Set(collections)].map(async (name) => {
      const choices = await fetch(`/data/${name}.json`)
        .then((response) => (response.ok ? response.json() : undefined))
        .then(choicesFrom)
        .catch(() => undefined);
      return choices && ([name, choices] as const);
    }),
  );
  return Object.fromEntries(found.filter((pair) => pair !== undefined));
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
