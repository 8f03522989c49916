import { LEAD } from '../emphasis/phrase.ts';

/** How far the other end of emphasis is looked for. */
const REACH = 500;

const WORD = /[\p{L}\p{N}]/u;
const COMMA = /[、，；;。！？!?：](?=[^])/;
const CONNECTED = /^(?:[、，]|[和与](?![谐睦会]))|[、和与]$/;
const NUMBER = /^第?[一二三四五六七八九十]{1,3}、$/;

/**
 * Whether the run of `*`, `_` or `~` at a place may be one that Markdown does not show. One within words may only if it
 * belongs to another like it, with one phrase between them; else it may be a mask. This is judged apart from what the
 * renderer does, by fewer rules, to find what the renderer does wrong.
 */
export function runMayVanish(char: string, body: string, at: number): boolean {
  let start = at;
  while (body[start - 1] === char) start--;
  let end = at + 1;
  while (body[end] === char) end++;
  const run = body.slice(start, end);
  const before =
    body
      .slice(Math.max(0, start - REACH), start)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const after = body.slice(end, end + REACH).split(/\n\s*\n/)[0] ?? '';
  const inside = WORD.test(before.slice(-1)) || /[\udc00-\udfff]$/.test(before);
  const follows = WORD.test([...after.slice(0, 2)][0] ?? '');
  if (run.length === 1 || char === '_') return !(inside && follows);
  if (/[A-Za-z0-9-]$/.test(before) && /^[A-Za-z0-9@-]/.test(after)) return false;
  if (!inside && !(before.endsWith('、') && follows)) return true;
  const next = after.indexOf(run);
  const last = before.lastIndexOf(run);
  return (
    (next >= 0 && isPhrase(before, after.slice(0, next))) ||
    (last >= 0 && isPhrase(before.slice(0, last), before.slice(last + run.length)))
  );
}

function isPhrase(before: string, inner: string): boolean {
  if (NUMBER.test(inner)) return true;
  if (inner.trim() === '' || CONNECTED.test(inner)) return false;
  return !COMMA.test(inner) || !/[\p{L}\p{N}、]$/u.test(before) || LEAD.test(before);
}
