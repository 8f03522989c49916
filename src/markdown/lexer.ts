import { Lexer, Tokenizer } from 'marked';
import type { Token, Tokens } from 'marked';
import { normaliseText } from '../text/normalise.ts';
import { BodyLimitError, limitProblem } from './limits.ts';
import { isTitle, readNumber } from './numbering.ts';

/** Bounds of the work done inside one paragraph; no honest paragraph comes near them. */
const LONGEST_PARAGRAPH = 5_000;
const LINES_IN_PARAGRAPH = 60;
const DEEPEST_INLINE = 20;
const VAIN_SEARCHES = 400;

/**
 * The block tokens of a body. Differences from plain GFM, all for the way Chinese notices are typed: raw HTML is text,
 * an indented paragraph is no code, `8:00~12:00` strikes nothing out, `**“重要”**的` is bold, a bare address ends
 * where Chinese begins, and a line beginning with 一、 or 第三条 begins a paragraph.
 * Throws BodyLimitError before parsing a body that is too large or too deep.
 */
export function readTokens(markdown: string): Token[] {
  const problem = limitProblem(markdown);
  if (problem) throw new BodyLimitError(problem);
  return new NoticeLexer().lex(normaliseText(markdown));
}

class NoticeTokenizer extends Tokenizer<string, string> {
  vainSearches = 0;

  override html(): undefined {
    return undefined;
  }

  override tag(): undefined {
    return undefined;
  }

  override code(): undefined {
    return undefined;
  }

  override del(src: string, maskedSrc: string, prevChar = ''): Tokens.Del | undefined {
    return src.startsWith('~~') ? super.del(src, maskedSrc, prevChar) : undefined;
  }

  override url(src: string): Tokens.Link | undefined {
    const end = src.search(/[^\x21-\x7e]/);
    return super.url(end < 0 ? src : src.slice(0, end));
  }

  override emStrong(src: string, maskedSrc: string, prevChar = ''): Tokens.Em | Tokens.Strong | undefined {
    // 2*3*5 is a product. And searches for an end that never comes cost quadratic time, so they are counted.
    if (this.vainSearches > VAIN_SEARCHES || (/\d/.test(prevChar) && /^\*\d/.test(src))) return undefined;
    const found = super.emStrong(src, maskedSrc, prevChar);
    if (!found) this.vainSearches++;
    return found;
  }

  /** A quotation ends with its last `>`: what follows without one is the notice's own voice again. */
  override blockquote(src: string): Tokens.Blockquote | undefined {
    const quoted = /^(?: {0,3}>[^\n]*(?:\n|$))+/.exec(src);
    return quoted ? super.blockquote(quoted[0]) : undefined;
  }

  /** Underlined titles are one line long; looking for longer ones costs quadratic time. */
  override lheading(src: string): Tokens.Heading | undefined {
    const underlined = /^[^\n]+\n {0,3}(?:=+|-+) *(?:\n+|$)/.exec(src);
    return underlined ? super.lheading(underlined[0]) : undefined;
  }

  override paragraph(src: string): Tokens.Paragraph | undefined {
    const found = this.rules.block.paragraph.exec(src.slice(0, endOfWindow(src)));
    return found ? super.paragraph(src.slice(0, endOfParagraph(found[0]))) : undefined;
  }
}

class NoticeLexer extends Lexer<string, string> {
  depth = 0;

  constructor() {
    const tokenizer = new NoticeTokenizer();
    super({ gfm: true, tokenizer });
    tokenizer.rules = { ...tokenizer.rules, inline: { ...tokenizer.rules.inline, ...EMPHASIS } };
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (src.length > LONGEST_PARAGRAPH || this.depth >= DEEPEST_INLINE) {
      tokens.push({ type: 'text', raw: src, text: src });
      return tokens;
    }
    this.depth++;
    try {
      return super.inlineTokens(this.depth === 1 ? joinLines(src) : src, tokens);
    } finally {
      this.depth--;
    }
  }
}

/**
 * CommonMark decides by neighbouring punctuation whether `*` or `~~` opens or closes, which fails where no spaces stand
 * between words (commonmark/commonmark-spec#650). Here only white space decides.
 */
const EMPHASIS = {
  emStrongLDelim: bySpaceOnly(Lexer.rules.inline.gfm.emStrongLDelim),
  emStrongRDelimAst: bySpaceOnly(Lexer.rules.inline.gfm.emStrongRDelimAst),
  delLDelim: bySpaceOnly(Lexer.rules.inline.gfm.delLDelim),
  delRDelim: bySpaceOnly(Lexer.rules.inline.gfm.delRDelim),
};

function bySpaceOnly(rule: RegExp): RegExp {
  return new RegExp(rule.source.replaceAll('\\p{P}\\p{S}', ''), rule.flags);
}

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff65“”‘’…—·';
const LINE_END = new RegExp(`(?<=[${CJK}][*_~]{0,3}) ?\\n[ \\t\\u3000]*(?=[*_~]{0,3}[${CJK}])`, 'gu');

/** A line break inside a Chinese sentence is no space. Two spaces or a backslash before it still break the line. */
function joinLines(src: string): string {
  return src
    .replace(/^[\s\u3000]+/, '')
    .replace(LINE_END, '')
    .replace(/\n[\u3000 \t]+/g, '\n');
}

/** Where a numbered line begins, or a numbered title ends, inside a paragraph typed without blank lines. */
function endOfParagraph(paragraph: string): number {
  let start = 0;
  for (let end = endOfLine(paragraph, 0); end < paragraph.length; end = endOfLine(paragraph, start)) {
    const line = bare(paragraph.slice(start, end));
    const number = readNumber(line);
    const following = bare(paragraph.slice(end, endOfLine(paragraph, end)));
    if (following !== '' && ((number && isTitle(line, number)) || readNumber(following))) return end;
    start = end;
  }
  return paragraph.length;
}

/** The line without the asterisks of a bold title. */
function bare(line: string): string {
  return line.trim().replace(/^\*{1,3}|\*{1,3}$/g, '');
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

function endOfWindow(src: string): number {
  let end = 0;
  for (let lines = 0; lines < LINES_IN_PARAGRAPH && end < LONGEST_PARAGRAPH && end < src.length; lines++) {
    end = endOfLine(src, end);
  }
  return end;
}
