/** A file of open data as it was written. */
export interface OpenFile {
  /** Inside the site: `data/disclosures.csv`. */
  path: string;
  bytes: number;
  /** In hex. */
  sha256: string;
}

/** What phones and the form of the CMS ask for is for this site alone. */
const OWN = /^data\/(?:present(?:\/|\.json$)|media\.json$|allowance\.json$)/;
/** Made of the others, when they are there. */
const MADE_LAST = /^data\/(?:catalog\.jsonld|snapshot\/.*)$/;

export const isOpenData = (path: string) =>
  path.startsWith('data/') && /\.(?:csv|json)$/.test(path) && !OWN.test(path) && !MADE_LAST.test(path);
