import { definitionOf } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { losses } from '../markdown/losses/losses.ts';
import type { Problem } from '../schema/problems.ts';

/** What of a body its page would not show. Only check and build ask: it takes a rendering, which a server has no time for. */
export function lostWords({ collection }: Entry, body: string, file: string): Problem[] {
  const { label } = definitionOf(collection).body;
  return losses(body).map((message) => ({ file, path: 'body', label, message, severity: 'warning' }));
}
