import type { Token, Tokens } from 'marked';
import { findAnnexes, findEnclosures } from './annexes.ts';
import { findContents } from './contents.ts';
import { findHeadings } from './headings.ts';
import { describe, isEmpty } from './parts.ts';
import type { PlacedPart } from './parts.ts';
import { findSignatures } from '../signature.ts';

/** What each part of a text is: recognised from the outside in, so that nothing is taken for two things. */
export function readStructure(tokens: readonly Token[]): PlacedPart[] {
  const parts: PlacedPart[] = tokens.filter((token) => !isEmpty(token)).map((token) => ({ ...describe(token) }));

  for (const { from, to, after, lines } of findSignatures(parts.map(({ token }) => token))) {
    for (let index = from; index < after; index++) plain(parts[index], index < to ? 'signature' : 'afterword');
    const first = parts[from];
    if (first) first.signature = lines;
  }
  for (const [index, names] of findContents(parts)) {
    const line = parts[index];
    plain(line, 'contents');
    if (line) line.names = names;
  }
  for (const index of findEnclosures(parts)) if (!parts[index]?.role) plain(parts[index], 'enclosure');
  for (const index of findAnnexes(parts)) {
    const title = parts[index]?.text.replace(/[：:．.、]$/, '');
    Object.assign(parts[index] ?? {}, { title, rest: 0, role: 'heading', level: 1 });
  }
  for (const index of findHeadings(parts)) {
    const part = parts[index];
    if (!part || part.role) continue;
    part.role = 'heading';
    part.level = part.token.type === 'heading' ? (part.token as Tokens.Heading).depth : undefined;
  }
  return parts;
}

/** From here on the part has no number and is no title. */
function plain(part: PlacedPart | undefined, role?: PlacedPart['role']): void {
  if (part) Object.assign(part, { role, number: undefined, title: undefined, rest: 0 });
}
