import { Hooks, Lexer, Tokenizer } from 'marked';
import type { Token, Tokens } from 'marked';
import { withoutMasks } from './emphasis/emphasis.ts';
import { readComment, readTag } from './html-tags.ts';
import { normaliseText } from '../text/normalise.ts';
import { BodyLimitError, limitProblem } from './limits.ts';
import { rememberingLast } from './last-result.ts';
import { joinLines } from './lines/joining.ts';
import { endOfLine, endOfParagraph, endOfWindow, LONGEST_PARAGRAPH, RULE } from './lines/paragraphs.ts';
import { widened } from './tables/wide-tables.ts';

/** Bounds the work done inside one paragraph, as `endOfWindow` does. */
const DEEPEST_INLINE = 20;

/**
 * The block tokens of a body. Differences from plain GFM, all for the way Chinese notices are typed, and so that no
 * character is lost that an author meant to be read:
 *
 * - masks such as 陆*明 are no emphasis, `**“重要”**的` is (emphasis/); `8:00~12:00` strikes nothing out;
 * - lines stay lines where notices mean them, and a line beginning with 一、 or 第三条 begins a paragraph (lines/);
 * - tags that lay out and comments are not shown (html-tags.ts), all other HTML is text;
 * - `[1]: 含税` defines no link, `[注](单位：元)` is none, and `\\\\` is two backslashes;
 * - a table is as wide as its widest row (wide-tables.ts) and ends above the first line without a bar;
 * - a sentence over dashes is no title; `===` and `~~~` alone are rules; an indented paragraph is no code;
 * - `1)` and `01.` stay as they are written, and so do `>60㎡` and `+ 300 元`; a bare address ends where Chinese begins.
 *
 * Throws BodyLimitError before parsing a body that is too large or too deep.
 */
export const readTokens = rememberingLast((markdown): readonly Token[] => {
  const problem = limitProblem(markdown);
  if (problem) throw new BodyLimitError(problem);
  return new NoticeLexer().lex(normaliseText(markdown));
});

class NoticeTokenizer extends Tokenizer<string, string> {
  override html(src: string): Tokens.HTML | undefined {
    const comment = readComment(src.trimStart());
    const end = comment === undefined ? 0 : src.indexOf(comment) + comment.length;
    const raw = end > 0 ? /^[ \t]*(?:\n|$)/.exec(src.slice(end))?.[0] : undefined;
    return raw === undefined
      ? undefined
      : { type: 'html', raw: src.slice(0, end) + raw, pre: false, text: '', block: true };
  }

  /** `text` of such a token is what is shown in its place. */
  override tag(src: string): Tokens.Tag | undefined {
    const tag = src.startsWith('<') ? readTag(src) : undefined;
    return tag && { type: 'html', raw: tag.raw, text: tag.text, inLink: false, inRawBlock: false, block: false };
  }

  override code(): undefined {
    return undefined;
  }

  override def(): undefined {
    return undefined;
  }

  override fences(src: string): Tokens.Code | undefined {
    return /^ {0,3}~/.test(src) ? undefined : super.fences(src);
  }

  override hr(src: string): Tokens.Hr | undefined {
    const [raw] = RULE.exec(src) ?? [];
    return raw === undefined ? super.hr(src) : { type: 'hr', raw };
  }

  override escape(src: string): Tokens.Escape | undefined {
    return src.startsWith('\\\\') ? undefined : super.escape(src);
  }

  override del(src: string, maskedSrc: string, prevChar = ''): Tokens.Del | undefined {
    return isMark(src, maskedSrc) ? super.del(src, maskedSrc, prevChar) : undefined;
  }

  override emStrong(src: string, maskedSrc: string, prevChar = ''): Tokens.Em | Tokens.Strong | undefined {
    return isMark(src, maskedSrc) ? super.emStrong(src, maskedSrc, prevChar) : undefined;
  }

  override url(src: string): Tokens.Link | undefined {
    const end = src.search(/[^\x21-\x7e]/);
    return super.url(end < 0 ? src : src.slice(0, end));
  }

  /** Words in brackets after words in brackets are no address. */
  override link(src: string): Tokens.Link | Tokens.Image | undefined {
    const address = /^!?\[/.test(src) ? this.rules.inline.link.exec(src)?.[2] : undefined;
    return address === undefined || isRemark(address) ? undefined : super.link(src);
  }

  override list(src: string): Tokens.List | undefined {
    return /^ {0,3}(?:\d+\)|0\d*\.|\+[ \t]+\d)/.test(src) ? undefined : super.list(src);
  }

  override table(src: string): Tokens.Table | undefined {
    const found = this.rules.block.table.exec(src.slice(0, endOfTable(src)));
    if (!found) return undefined;
    const raw = found[0].trimEnd();
    const wide = widened(found);
    // As it was written, rather than a page of empty cells.
    if (wide === undefined) return { type: 'code', raw, text: raw } as Token as Tokens.Table;
    const table = super.table(wide);
    return table && { ...table, raw };
  }

  /** A quotation ends with its last `>`: what follows without one is the notice's own voice again. */
  override blockquote(src: string): Tokens.Blockquote | undefined {
    const quoted = /^ {0,3}>[=\d]/.test(src) ? null : /^(?: {0,3}>[^\n]*(?:\n|$))+/.exec(src);
    return quoted ? super.blockquote(quoted[0]) : undefined;
  }

  /** Underlined titles are one line long, no sentence and no sum; looking for longer ones costs quadratic time. */
  override lheading(src: string): Tokens.Heading | undefined {
    const underlined =
      /^(?!\**[合总共小]计)[^\n。；;！？：:]*[^\n。；;！？：:，,、]\n {0,3}(?:={3,}|-{3,}) *(?:\n+|$)/.exec(src);
    return underlined ? super.lheading(underlined[0]) : undefined;
  }

  override paragraph(src: string): Tokens.Paragraph | undefined {
    const found = this.rules.block.paragraph.exec(src.slice(0, endOfWindow(src)));
    return found ? super.paragraph(src.slice(0, endOfParagraph(found[0]))) : undefined;
  }
}

class NoticeHooks extends Hooks<string, string> {
  override emStrongMask(maskedSrc: string): string {
    return withoutMasks(maskedSrc);
  }
}

class NoticeLexer extends Lexer<string, string> {
  depth = 0;

  constructor() {
    const tokenizer = new NoticeTokenizer();
    super({ gfm: true, tokenizer, hooks: new NoticeHooks() });
    tokenizer.rules = { ...tokenizer.rules, inline: { ...tokenizer.rules.inline, ...EMPHASIS } };
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (src.length > LONGEST_PARAGRAPH || this.depth >= DEEPEST_INLINE) {
      tokens.push({ type: 'text', raw: src, text: src });
      return tokens;
    }
    this.depth++;
    try {
      const found = super.inlineTokens(this.depth === 1 ? joinLines(src) : src, tokens);
      return this.depth === 1 ? trimBreaks(found) : found;
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

/** Whether a run of `*`, `_` or `~` is one after the mask was laid over the text. */
function isMark(src: string, maskedSrc: string): boolean {
  return maskedSrc.charAt(maskedSrc.length - src.length) === src.charAt(0);
}

/** Where an address should be: Chinese without a scheme, a slash or the ending of a file. */
function isRemark(address: string): boolean {
  return /[\u2e80-\uffef]/.test(address) && !/[/\\#?]|^[a-z]+[:：]|\.\w{2,5}$/i.test(address);
}

/** Tags that break the line do so between words only. */
function trimBreaks(tokens: Token[]): Token[] {
  const isBreak = (token: Token | undefined) => token?.type === 'html' && 'text' in token && token.text === '\n';
  for (let index = tokens.length - 1; index >= 0; index--) {
    const atEdge = index === 0 || index === tokens.length - 1;
    if (isBreak(tokens[index]) && (atEdge || isBreak(tokens[index - 1]))) tokens.splice(index, 1);
  }
  return tokens;
}

/** Words below a table that have no bar are no row of it. */
function endOfTable(src: string): number {
  const head = endOfLine(src, 0);
  let end = endOfLine(src, head);
  const dashes = src.slice(head, end);
  if (!/^[ \t|:-]*\n?$/.test(dashes) || !dashes.includes('|')) return src.length;
  while (end < src.length) {
    const next = endOfLine(src, end);
    if (!src.slice(end, next).includes('|')) return end;
    end = next;
  }
  return end;
}
