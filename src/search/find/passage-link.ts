import type { Section } from './fragment.ts';

/** Shorter ones stand in more places of a page than one, longer ones make an address nobody wants to copy. */
const SHORTEST = 6;
const LONGEST = 60;
const END = /[。！？；，、：!?;:,\n]/;

/**
 * Leads to the heading or numbered paragraph, and with a text fragment (`#:~:text=`) to the very clause, which browsers
 * then also colour; those that do not know it stop at the heading.
 */
export function passageLink(url: string, section: Section, mark: readonly [number, number] | undefined): string {
  const { id = '', text, facts } = section;
  const clause = mark && facts !== true ? clauseAround(text, mark) : undefined;
  if (clause === undefined) return id === '' ? url : `${url}#${id}`;
  // A hyphen and a comma have a meaning in the directive.
  return `${url}#${id}:~:text=${encodeURIComponent(clause).replaceAll('-', '%2D')}`;
}

/** From one mark of punctuation to another, since browsers only find whole words; more of them while it is too short. */
function clauseAround(text: string, [start, end]: readonly [number, number]): string | undefined {
  let from = start;
  let to = end;
  for (;;) {
    while (from > 0 && !END.test(text.charAt(from - 1))) from -= 1;
    while (to < text.length && !END.test(text.charAt(to))) to += 1;
    const clause = text.slice(from, to).trim();
    if (clause.length > LONGEST) return undefined;
    if (clause.length >= SHORTEST) return clause;
    if (text.charAt(to) === '\n' || to >= text.length) {
      if (from === 0 || text.charAt(from - 1) === '\n') return undefined;
      from -= 1;
    } else to += 1;
  }
}
