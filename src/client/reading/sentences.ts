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
  return text[at] === '.' && /[A-Za-z]{2}\.(?:\s|$)/.test(text.slice(Math.max(at - 2, 0), at + 2));
}

/** Where the bracket that opens at `at` is closed. */
function closing(text: string, at: number): number | undefined {
  const open = text[at]!;
  const close = BRACKETS[open];
  if (close === undefined || !text.slice(at, at + LONGEST_BRACKET).includes(close)) return undefined;
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

/** Cut from the front: a whole page without a full stop has to be ready before the first word of it is said. */
function shortened(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let rest = span;
  while (rest.end - rest.start > LONGEST) {
    const comma = commaIn(text, rest);
    if (comma === undefined) break;
    found.push({ start: rest.start, end: comma + 1 });
    rest = trimmed(text, { start: comma + 1, end: rest.end });
  }
  return [...found, rest].filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** The last comma that leaves the first part short enough; the first one of all where there is none. A comma at the end parts nothing. */
function commaIn(text: string, { start, end }: Span): number | undefined {
  const far = start + LONGEST;
  for (let at = far - 1; at >= start; at -= 1) if (isComma(text, at)) return at;
  for (let at = far; at < end - 1; at += 1) if (isComma(text, at)) return at;
  return undefined;
}

/** A comma in 1,234 is none. */
const isComma = (text: string, at: number) =>
  '，、；：;'.includes(text[at]!) || /^,(?!\d)/.test(text.slice(at, at + 2));
