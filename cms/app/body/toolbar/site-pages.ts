import { collectionNames } from '../../../../src/collections/index.ts';

export interface SitePage {
  title: string;
  address: string;
}

let known: Promise<readonly SitePage[]> | undefined;

/** The pages of this site, newest first within each column, from its open data; read once, when somebody links. */
export const sitePages = (): Promise<readonly SitePage[]> => (known ??= load());

async function load(): Promise<readonly SitePage[]> {
  const all = collectionNames.map((name) =>
    fetch(`/data/${name}.json`)
      .then((response) => (response.ok ? response.json() : undefined))
      .then(pagesIn)
      // A column that cannot be read is left out.
      .catch(() => []),
  );
  return (await Promise.all(all)).flat();
}

function pagesIn(file: unknown): SitePage[] {
  const { entries } = record(file);
  return (Array.isArray(entries) ? entries : []).flatMap((entry: unknown) => {
    const { title, name, url } = record(entry);
    const words = typeof title === 'string' ? title : name;
    return typeof words === 'string' && typeof url === 'string' ? [{ title: words, address: pathOf(url) }] : [];
  });
}

const pathOf = (url: string) => URL.parse(url, location.origin)?.pathname ?? url;

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
