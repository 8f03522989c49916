import { blocksHtml } from './blocks-html.ts';
import { readBlocks } from './blocks.ts';
import type { RenderOptions } from './options.ts';
import { clausesIn } from './legal/clauses.ts';
import { sanitise } from './sanitise.ts';

export type { RenderOptions } from './options.ts';

export interface Heading {
  id: string;
  text: string;
  /** 2 to 6; levels follow each other without gaps. */
  depth: number;
}

export interface Rendered {
  /** Safe HTML without an h1, to stand in `.prose`. */
  html: string;
  headings: Heading[];
  /** The addresses of the clauses that are explained and are there, by what they are called: 第三条. */
  clauses: Readonly<Record<string, string>>;
}

/**
 * The one Markdown renderer, for pages and for the CMS preview. Throws BodyLimitError when the body is over the limits
 * of limits.ts. Ids are of the shapes `p1`, `part-1`, `ch-1`, `sec-1`, `art-1`, `s1`, `s1-1`, `sub-1`, `item-1`,
 * `point-1` and `h-…`; pages keep clear of these.
 */
export function render(markdown: string, options: RenderOptions = {}): Rendered {
  const blocks = readBlocks(markdown);
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'run-in' ? [{ id: block.id, text: block.text, depth: block.depth }] : [],
  );
  const { explained = [] } = options;
  const clauses = clausesIn(blocks, explained);
  const notes = Map.groupBy(explained, ({ clause }) => clauses.get(clause));
  return { html: sanitise(blocksHtml(blocks, options, notes)), headings, clauses: Object.fromEntries(clauses) };
}
