/** A sentence of a text, by where it begins and ends. */
export interface Span {
  start: number;
  end: number;
}

/** Longer ones are taken apart at a comma: browsers break off an utterance of more than some 15 seconds. */
const LONGEST = 60;
/** A bracket that is not closed within so many characters is taken for none. */
const LONGEST_BRACKET = 200;
const ENDS = '。！？!?；…\n';
const BRACKETS: Readonly<Record<string, string>> = {
  ...{ '“': '”', '‘': '’', '「': '」', '『': '』' },
  ...{ '《': '》', '〈': '〉', '（': '）', '(': ')', '〔': '〕' },
};
const QUOTES = '“‘「『';

/**
 * The sentences of a text in Chinese, as they are read aloud: cut after 。！？；… and never inside brackets, titles or quotes;
 * after a quote that ends like a sentence and is not gone on with. A point ends one only after a Latin word: 3.5, 1. and
 * addresses go on. What holds neither letter nor figure is left out.
 */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const cut = (end: number) => {
    found.push(...shortened(text, trimmed(text, { start, end })));
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const close = closing(text, at);
    if (close !== undefined) {
      const quoted = QUOTES.includes(text[at]!) && ENDS.includes(text[close - 1]!);
      at = close;
      if (quoted && beginsAnew(text.slice(at + 1, at + 4))) cut(at + 1);
    } else if (isEnd(text, at)) {
      while (at + 1 < text.length && ENDS.includes(text[at + 1]!)) at += 1;
      cut(at + 1);
    }
  }
  cut(text.length);
  return found;
}

/** After a quote a sentence begins with somebody, with a time, or with another quote; the words of 的规定 go on with it. */
const beginsAnew = (text: string) => /^(?:\s|[“「『]|[他她我您你这那但]|然后|于是|随后|后来)/.test(text);

function isEnd(text: string, at: number): boolean {
  if (ENDS.includes(text[at]!)) return true;
  return text[at] === '.' && /[A-Za-z]{2}$/.test(text.slice(0, at)) && /^\.(?:\s|$)/.test(text.slice(at, at + 2));
}

/** Where the bracket that opens at `at` is closed. */
function closing(text: string, at: number): number | undefined {
  const open = text[at]!;
  const close = BRACKETS[open];
  if (close === undefined) return undefined;
  let depth = 0;
  for (let next = at; next < Math.min(text.length, at + LONGEST_BRACKET); next += 1) {
    if (text[next] === open) depth += 1;
    else if (text[next] === close) depth -= 1;
    if (depth === 0) return next;
  }
  return undefined;
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: end - (part.length - part.trimEnd().length) };
}

function shortened(text: string, span: Span): Span[] {
  const part = text.slice(span.start, span.end);
  if (!/[\p{L}\p{N}]/u.test(part)) return [];
  if (part.length <= LONGEST) return [span];
  const comma = lastComma(part);
  if (comma === undefined) return [span];
  const middle = span.start + comma + 1;
  return [
    ...shortened(text, { start: span.start, end: middle }),
    ...shortened(text, trimmed(text, { start: middle, end: span.end })),
  ];
}

/** The last comma that leaves the first part short enough; the first one of all where there is none. A comma in 1,234 is none. */
function lastComma(part: string): number | undefined {
  const commas = [...part.matchAll(/[，、；：;]|,(?!\d)/g)]
    .map(({ index }) => index)
    .filter((at) => at < part.length - 1);
  return commas.findLast((at) => at < LONGEST) ?? commas[0];
}
