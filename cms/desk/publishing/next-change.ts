import { fileURLToPath } from 'node:url';
import { nextBeijingDay } from '../clock.ts';
import { runNode } from './build.ts';
import type { Inputs } from './fingerprint.ts';

const PROGRAM = fileURLToPath(new URL('../../../src/integrations/next-change.ts', import.meta.url));

export interface NextChange {
  /** Milliseconds at which the site changes next by itself after `since`; undefined if it never will. */
  after(since: string): Promise<number | undefined>;
  stop(): void;
}

/**
 * Reads all content in a short-lived process of its own: the desk's memory stays small however much there is. If that
 * fails, the next day still comes. A site that is fixed to one instant never changes.
 */
export function nextChangeOf({ project, contentDir, mediaDir }: Inputs, log: (line: string) => void): NextChange {
  const stopping = new AbortController();
  return {
    async after(since) {
      if (process.env['SITE_NOW']) return undefined;
      const env = { CONTENT_DIR: contentDir, MEDIA_DIR: mediaDir };
      const program = { cwd: project, args: [PROGRAM, since], env };
      const { ok, lastLines } = await runNode(program, { signal: stopping.signal });
      const next = Number(lastLines.at(-1));
      if (ok && Number.isFinite(next)) return next;
      if (!stopping.signal.aborted) log(['the next change of the site is not known:', ...lastLines].join('\n'));
      return nextBeijingDay(Date.parse(since));
    },
    stop() {
      stopping.abort();
    },
  };
}
