import { hash } from 'node:crypto';
import { collectionNames } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { hrefOf } from '../model/links.ts';
import { uploadsOf } from '../model/public-uploads.ts';
import { entriesOf, type Site } from '../model/site.ts';
import { isWithdrawn } from '../model/status.ts';
import { namesIn } from '../record/retention.ts';
import type { Version } from '../record/version.ts';
import { remembered } from '../schema/remembered.ts';
import { fixedPiece, JSON_TYPE, keyOf, type Output } from './output.ts';

/** 48 bits tell any number of entries apart. */
const LENGTH = 12;
/** What a group holds at most on average: one more entry costs a phone one group. */
const GROUP = 1000;
/** The first two hex digits of a token name its group. */
const MOST_GROUPS = 256;

/**
 * A token for each entry that residents may read whole and for each of its uploads, in groups, and the list of the groups. The service worker
 * (`public/sw.js`) asks for the list with every page and for the groups that are new to it; it sees by them that something
 * was taken down, withdrawn or deleted, that names have left or a text of its history, without opening the page again. A group is named by what it holds.
 */
export function present(site: Site): Output[] {
  const whole = collectionNames.flatMap((name) => entriesOf(site, name)).filter((entry) => !isWithdrawn(entry));
  const { versions } = site.history;
  const tokens = whole.flatMap((entry) => [
    tokenOf(entry, versions.get(`${entry.collection}/${entry.id}`)),
    ...uploadsOf(entry, site).map((upload) => hashOf(`${hrefOf(entry)}\n${upload}`)),
  ]);
  const groups = [...Map.groupBy(tokens, groupIn(tokens.length)).values()].map((group) => {
    const key = keyOf('present', ...group);
    const text = () => `${JSON.stringify(group)}\n`;
    return { path: `data/present/${key}.json`, type: JSON_TYPE, pieces: [{ key, text }] };
  });
  const list = `${JSON.stringify(groups.map(({ path }) => `/${path}`).toSorted())}\n`;
  return [{ path: 'data/present.json', type: JSON_TYPE, pieces: [fixedPiece(list)] }, ...groups];
}

/** As many groups as a power of two, so that they are cut anew only when the board has doubled. */
function groupIn(count: number): (token: string) => number {
  const groups = Math.min(MOST_GROUPS, 2 ** Math.max(0, Math.ceil(Math.log2(count / GROUP))));
  return (token) => Math.floor((parseInt(token.slice(0, 2), 16) * groups) / MOST_GROUPS);
}

/** Another one when the names that it shows change or leave, or when one more of its texts is not given out any more. */
const tokenOf = remembered((entry: Entry, versions: readonly Version[] = []): string => {
  const taken = versions.filter(({ withheld, redacted }) => withheld ?? redacted).length;
  return hashOf(`${hrefOf(entry)}\n${namesIn(entry.data)}\n${String(taken)}`);
});

const hashOf = (text: string) => hash('sha256', text).slice(0, LENGTH);
