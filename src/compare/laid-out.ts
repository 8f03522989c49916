import { diffArrays } from 'diff';
import { readTokens } from '../markdown/lexer.ts';
import { render } from '../markdown/render.ts';
import { compareParts, type Run } from './sentences.ts';

/** A paragraph, a heading, a table or a list as residents read it, with what changed in it marked. */
export interface LaidOut {
  mark: 'same' | 'added' | 'removed' | 'changed';
  /** Safe HTML: what the renderer made, with `ins` and `del` around words, or rows of the class `added` or `removed`. */
  html: string;
  /** What it says now, without marks; of what is gone, what it said. */
  text: string;
}

/** What changed between two bodies, laid out as on the page. */
export function compareLaidOut(before: string, after: string): LaidOut[] {
  return compareParts(partsOf(before), partsOf(after)).map((part): LaidOut => {
    if (part.mark !== 'changed') return { mark: part.mark, html: htmlOf(part.text), text: plain(htmlOf(part.text)) };
    const side = (without: Run['mark']) =>
      part.runs.flatMap(({ mark, text }) => (mark === without ? [] : text)).join('');
    const [old, now] = [htmlOf(side('added')), htmlOf(side('removed'))];
    return { mark: 'changed', html: markedHtml(old, now), text: plain(now) };
  });
}

/** The parts of a body at its top level, as written. */
function partsOf(body: string): string[] {
  try {
    return readTokens(body).flatMap(({ type, raw }) => (type === 'space' ? [] : raw.trimEnd()));
  } catch {
    // Too long to be laid out: it is compared line by line.
    return body.split(/\n+/).filter(Boolean);
  }
}

function htmlOf(part: string): string {
  try {
    return render(part).html;
  } catch {
    return `<p>${part.replace(/[&<>]/g, (sign) => `&#${String(sign.codePointAt(0))};`)}</p>`;
  }
}

const plain = (html: string) => html.replace(/<[^>]*>/g, '').trim();

const ROWS = /<(tr|li)\b[^>]*>(?:(?!<(?:tr|li)\b)[\s\S])*?<\/\1>/g;

/** Rows and items are compared as such, all else by its words. */
function markedHtml(old: string, now: string): string {
  const [oldRows, rows] = [old.match(ROWS) ?? [], now.match(ROWS) ?? []];
  const frame = now.replace(ROWS, '\0');
  // Lists within lists, and whatever else is not one row after another, are compared by their words.
  if (rows.length === 0 || oldRows.length === 0 || /<(?:tr|li)\b/.test(frame)) return markedWords(old, now);
  const marked = compareParts(oldRows, rows).map((row) => {
    if (row.mark !== 'changed') {
      const tag = row.mark === 'added' ? 'ins' : 'del';
      return { html: row.mark === 'same' ? row.text : wholeRow(row.text, tag), isThere: row.mark !== 'removed' };
    }
    const side = (without: Run['mark']) =>
      row.runs.flatMap(({ mark, text }) => (mark === without ? [] : text)).join('');
    return { html: markedWords(side('added'), side('removed')), isThere: true };
  });
  // Each row that is there stands in its place; those that are gone stand before the next.
  let at = 0;
  const framed = frame.replaceAll('\0', () => {
    let html = '';
    for (; at < marked.length; at += 1) {
      const { html: row, isThere } = marked[at]!;
      html += row;
      if (isThere) break;
    }
    at += 1;
    return html;
  });
  const rest = marked.slice(at).map(({ html }) => html);
  return rest.length === 0
    ? framed
    : framed.replace(/(<\/(?:tbody|thead|ul|ol)>)(?![\s\S]*<\/(?:tbody|thead|ul|ol)>)/, `${rest.join('')}$1`);
}

/** A row of which every word is new, or gone. */
function wholeRow(row: string, tag: 'ins' | 'del'): string {
  const inCells = row.replace(
    /(<t[dh]\b[^>]*>)([\s\S]*?)(<\/t[dh]>)/g,
    (_, open: string, text: string, close: string) =>
      text.trim() === '' ? open + text + close : `${open}<${tag}>${text}</${tag}>${close}`,
  );
  return inCells === row ? row.replace(/(<li\b[^>]*>)([\s\S]*)(<\/li>)/, `$1<${tag}>$2</${tag}>$3`) : inCells;
}

/** Tags, characters, and numbers and Latin words as a whole. */
const PIECE = /<[^>]*>|&[#\w]+;|\d[\d,.:]*|[A-Za-z]+|[^<]/gsu;

/** The new text with its own tags; words that are gone stand where they stood, without theirs. */
function markedWords(old: string, now: string): string {
  let html = '';
  for (const { added, removed, value } of diffArrays(old.match(PIECE) ?? [], now.match(PIECE) ?? [])) {
    if (removed)
      html += wrapped(
        value.filter((piece) => !piece.startsWith('<')),
        'del',
      );
    else if (added) html += wrapped(value, 'ins');
    else html += value.join('');
  }
  return html;
}

/** Around words only, so that tags stay closed in the order in which they were opened. */
function wrapped(pieces: readonly string[], tag: 'ins' | 'del'): string {
  let html = '';
  let words = '';
  const close = () => {
    html += words.trim() === '' ? words : `<${tag}>${words}</${tag}>`;
    words = '';
  };
  for (const piece of pieces) {
    if (piece.startsWith('<')) {
      close();
      html += piece;
    } else words += piece;
  }
  close();
  return html;
}
