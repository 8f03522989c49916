/**
 * Converters and editors leave tags in Markdown: `<br>` in a cell, `<p align="center">`, `<u>`, Word's `<o:p>`. Those that
 * only lay out are not shown to residents, their words are. Everything else between angle brackets is text, such as
 * `<10元>`, `面积<60㎡` or `<script>`.
 */
export interface Tag {
  raw: string;
  /** What stands there instead: nothing, a line break, the space between two cells, or a raised figure. */
  text: string;
  /** Words and addresses that are dropped with it, and where in it they stand. */
  dropped: { words: string; at: number }[];
}

/** The tag or comment that a text begins with, if it is one that is not shown. */
export function readTag(text: string): Tag | undefined {
  const comment = readComment(text);
  if (comment !== undefined) return { raw: comment, text: '', dropped: [{ words: comment, at: 0 }] };
  const [raw, name = ''] = TAG.exec(text) ?? [];
  const shown = INSTEAD.get(name.toLowerCase());
  if (raw === undefined || shown === undefined) return undefined;
  return figure(text) ?? { raw, text: shown, dropped: wordsIn(raw) };
}

/** The comment that a text begins with. One longer than any note is text: looking for its end costs quadratic time. */
export function readComment(text: string): string | undefined {
  if (!text.startsWith('<!--')) return undefined;
  const end = text.slice(0, LONGEST_COMMENT).indexOf('-->', 4);
  return end < 0 ? undefined : text.slice(0, end + 3);
}

const LONGEST_COMMENT = 5_000;

const TAG = /^<\/?([a-z][a-z0-9:]*)(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/i;

const INSTEAD = new Map<string, string>([
  ...'a abbr b big del em font i img ins label mark o:p s small span strike strong sub sup tt u'
    .split(' ')
    .map((name) => [name, ''] as const),
  ...(
    'address article aside blockquote body br caption center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main nav ol p section table tbody tfoot thead tr ul'
  )
    .split(' ')
    .map((name) => [name, '\n'] as const),
  ['td', ' '],
  ['th', ' '],
]);

/** `80 m<sup>2</sup>` is 80 m², not 80 m2. */
function figure(text: string): Tag | undefined {
  const [raw, name = '', digits = ''] = /^<(sup|sub)>([0-9]{1,3})<\/\1>/i.exec(text) ?? [];
  if (raw === undefined) return undefined;
  const figures = name.toLowerCase() === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
  return { raw, text: [...digits].map((digit) => figures[Number(digit)]).join(''), dropped: [] };
}

function wordsIn(tag: string): Tag['dropped'] {
  const said = tag.matchAll(/\s(?:href|src|alt|title)\s*=\s*["']?((?<=")[^"]*|(?<=')[^']*|(?<==\s*)[^\s"'=<>`]+)/gi);
  return [...said].map(({ 0: all, 1: words = '', index }) => ({ words, at: index + all.length - words.length }));
}
