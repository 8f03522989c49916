import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { collectionNames } from '../../collections/index.ts';
import { hrefOf } from '../../model/links.ts';
import { loadSite } from '../../model/load.ts';
import { entriesOf } from '../../model/site.ts';
import { isWithdrawn } from '../../model/status.ts';

/** 48 bits tell any number of entries apart; a phone asks for this with every page. */
const LENGTH = 8;

/**
 * A token for each entry that residents may read whole. The service worker (`public/sw.js`) sees by it that something was
 * taken down, withdrawn or deleted, without opening the page again.
 */
export const GET: APIRoute = async () => {
  const site = await loadSite();
  const whole = collectionNames.flatMap((name) => entriesOf(site, name)).filter((entry) => !isWithdrawn(entry));
  return Response.json(whole.map((entry) => tokenOf(hrefOf(entry))).toSorted());
};

const tokenOf = (address: string) => createHash('sha256').update(address).digest('base64url').slice(0, LENGTH);
