import type { MarkedToken } from 'marked';
import { readTokens } from '../../../../src/markdown/lexer.ts';
import { BodyLimitError } from '../../../../src/markdown/limits.ts';
import { normaliseText } from '../../../../src/text/normalise.ts';

/** A block of a body as the site reads it, its exact source, and what stands between it and the block before. */
export interface Piece {
  gap: string;
  source: string;
  /** Undefined for what the site refuses to read. */
  token: MarkedToken | undefined;
}

/** The top-level blocks of a body. Gaps, sources and the rest, one after the other, are the text again. */
export function cutSource(markdown: string): { pieces: Piece[]; rest: string } {
  const text = normaliseText(markdown);
  const pieces: Piece[] = [];
  let at = 0;
  let gap = '';
  for (const token of tokensOf(text)) {
    if (!text.startsWith(token.raw, at)) break;
    at += token.raw.length;
    const source = token.type === 'space' ? '' : token.raw.replace(/\n[ \t\n]*$/, '');
    if (source.trim() === '') {
      gap += token.raw;
      continue;
    }
    const lead = token.type === 'code' || source.startsWith('\n') ? (/^[\n]*/.exec(source)?.[0] ?? '') : '';
    pieces.push({ gap: gap + lead, source: source.slice(lead.length), token });
    gap = token.raw.slice(source.length);
  }
  const left = text.slice(at);
  if (left.trim() === '') return { pieces, rest: gap + left };
  pieces.push({ gap, source: left.trimEnd(), token: undefined });
  return { pieces, rest: left.slice(left.trimEnd().length) };
}

function tokensOf(text: string): readonly MarkedToken[] {
  try {
    return readTokens(text) as readonly MarkedToken[];
  } catch (error) {
    if (error instanceof BodyLimitError) return [];
    throw error;
  }
}
