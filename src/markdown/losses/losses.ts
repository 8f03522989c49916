import { blocksHtml } from '../blocks-html.ts';
import { readBlocks } from '../blocks.ts';
import { align } from './alignment.ts';
import { foldShown, foldWritten } from './folding.ts';
import { lostMarks } from './lost-marks.ts';
import { shownText } from './shown-text.ts';

/** More than these are not told one by one. */
const MOST = 20;
/** Characters between two losses that are told as one; of what is quoted. */
const CLOSE = 6;
const LONGEST = 40;

/**
 * What of a body would not reach the page, a sentence each: every character that was written is looked for in what is
 * rendered, in order; only marks of Markdown and tags that lay out may be missing. It knows nothing of how the renderer
 * works and so finds what nobody has thought of. Linear in the length of the body. Throws BodyLimitError.
 */
export function losses(markdown: string): string[] {
  const body = markdown.replace(/^\s*\n/, '');
  const written = foldWritten(body);
  // Lines without a space of another kind are nothing to the lexer, which others have asked of the whole.
  const blocks = readBlocks(/^[ \t\n]*$/.test(markdown.slice(0, markdown.length - body.length)) ? markdown : body);
  const shown = foldShown(shownText(blocksHtml(blocks, {})));
  const places = align(written.words, shown.words);
  const lost: number[] = [];
  for (let index = 0; index < places.length; index++) if (places[index]! < 0) lost.push(written.places[index]!);
  const marks = lostMarks(written, shown, places, body).map(({ at }) => at);
  const sentences = quotes([...lost, ...marks], body).map(
    ({ line, words }) => `第 ${line} 行的“${words}”居民看不到。要给居民看，请换个写法；不给居民看的，请删掉`,
  );
  return sentences.length > MOST ? [...sentences.slice(0, MOST), more(sentences.length - MOST)] : sentences;
}

const more = (count: number) => `还有 ${count} 处这样的字，先改好上面的再看`;

/** Lost characters that stand close together in one line, as they were written. */
function quotes(lost: readonly number[], body: string): { line: number; words: string }[] {
  const found: { line: number; from: number; to: number }[] = [];
  let line = 1;
  let counted = 0;
  for (const at of lost.toSorted((a, b) => a - b)) {
    for (; counted < at; counted++) if (body[counted] === '\n') line++;
    const last = found.at(-1);
    if (last?.line === line && at - last.to <= CLOSE) last.to = at;
    else found.push({ line, from: at, to: at });
  }
  return found.map(({ line, from, to }) => ({
    line,
    words: shortened(body.slice(from, to) + String.fromCodePoint(body.codePointAt(to) ?? 0x20)),
  }));
}

function shortened(quote: string): string {
  const words = quote.replace(/^[!\s-]+(?=.)|(?<=.)[\s-]+$/g, '');
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
