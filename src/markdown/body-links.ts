import type { MarkedToken, Token, Tokens } from 'marked';
import { addressProblem } from '../text/address.ts';
import { isImage } from './blocks.ts';
import { decodeEntities } from './entities.ts';
import { imageText } from './images.ts';
import { inlineText } from './inline.ts';
import { readTokens } from './lexer.ts';
import { safeUrl } from './links.ts';

export interface BodyLinks {
  /** What is wrong with single links, a sentence each, with what to write instead. */
  problems: string[];
  /** Addresses of the links and pictures that are well written, each once. Whether they lead somewhere is not known here. */
  addresses: string[];
  /** Pictures of ours that say nothing to who cannot see them and are not said to be decoration: worth a warning. */
  pictures: WordlessPicture[];
}

export interface WordlessPicture {
  /** Its field for words in the form, or the body, if it stands among words and has none. */
  path: string;
  label: string;
  message: string;
}

/** Whether a body may hold a link at all; most notices do not, and need not be read for it. */
const PERHAPS = /\][(（:：[]|\] [(（]|:\/\/|<|www\.|@/i;

/** The links and pictures of a body, as the page will have them. Throws BodyLimitError. */
export function bodyLinks(markdown: string): BodyLinks {
  if (!PERHAPS.test(markdown)) return { problems: [], addresses: [], pictures: [] };
  const problems: string[] = [];
  const addresses = new Set<string>();
  const pictures: WordlessPicture[] = [];
  const alone = new Set<Token | undefined>();
  let number = 0;
  let fields = 0;
  for (const line of inlineRuns(readTokens(markdown))) {
    problems.push(...almostLinks(line));
    line.forEach((token, index) => {
      if (token.type === 'paragraph' && isImage(token)) alone.add(token.tokens[0]);
      if (token.type !== 'link' && token.type !== 'image') return;
      if (token.type === 'image' && ++number && isWordless(token)) {
        const label = `图里是什么（第 ${number} 张图）`;
        pictures.push(
          alone.has(token)
            ? { path: `body.${fields++}.${WORDS_FIELD}`, label, message: ASKED_HERE }
            : { path: 'body', label, message: ASKED_IN_SOURCE },
        );
      }
      const bare = isBare(token);
      const address = (bare ? token.href : decodeEntities(token.href)).trim();
      const problem = linkProblem(token, address) ?? (bare ? cutShort(token, line[index + 1]) : undefined);
      if (problem === undefined) addresses.add(address);
      else problems.push(problem);
    });
  }
  return { problems: [...new Set(problems)], addresses: [...addresses], pictures };
}

const isWordless = (token: Tokens.Image) => token.href.startsWith('/') && imageText(token) === '';

/** What the field for the words of a picture is called in the form as long as it is empty. */
export const WORDS_FIELD = 'alt';

const ASKED = '还没有写。看不见图片的居民靠它，图片打不开时也显示它。';
const ASKED_HERE = `${ASKED}只是装饰的，点图片下面的“只是装饰”`;
const ASKED_IN_SOURCE = `${ASKED}请点“源文字”，在 ![] 的方括号里写一句；只是装饰的，写“装饰”两个字`;

/** Every run of running text: of paragraphs, headings, cells, and what stands inside of links and emphasis. */
function* inlineRuns(tokens: readonly Token[]): Generator<MarkedToken[]> {
  const run = tokens as MarkedToken[];
  yield run;
  for (const token of run) {
    if (token.type === 'table')
      for (const { tokens: cell } of [token.header, ...token.rows].flat()) yield* inlineRuns(cell);
    else if (token.type === 'list') yield* token.items.flatMap((item) => [...inlineRuns(item.tokens)]);
    else if ('tokens' in token && token.tokens) yield* inlineRuns(token.tokens);
  }
}

function linkProblem(token: Tokens.Link | Tokens.Image, address: string): string | undefined {
  const picture = token.type === 'image';
  const words = picture ? imageText(token) : inlineText(token.tokens).trim();
  const name = `${picture ? '图片' : '链接'}${words ? `“${cut(words)}”` : ''}`;
  const itsAddress = isBare(token) ? `网址 ${cut(address)} ` : `${name}的地址 ${cut(address)} `;
  if (address === '') return `${name}还没有网址，请补上，或者删掉这个${picture ? '图片' : '链接'}`;
  const problem = addressProblem(address);
  if (problem !== undefined) return itsAddress + problem;
  if (safeUrl(token.href) === undefined) return `${itsAddress}里有不能用的符号，请核对`;
  if (picture || words !== '' || (token.tokens ?? []).some(({ type }) => type === 'image')) return undefined;
  return `网址 ${cut(address)} 前面的方括号里没有字，请写上点开的是什么，如“办理条件”`;
}

/** A bare address ends where Chinese begins; what follows looks like more of it. */
function cutShort({ href, raw }: Tokens.Link | Tokens.Image, next: MarkedToken | undefined): string | undefined {
  if (next?.type !== 'text' || raw.endsWith('>')) return undefined;
  const rest = /^\p{Script=Han}[^\s，。；：、！？（）()《》“”"'<>【】]*/u.exec(next.raw)?.[0] ?? '';
  if (!/[/?=&]|\.[a-z]{2,5}\b/i.test(rest)) return undefined;
  return `网址 ${cut(href)} 后面紧跟着“${cut(rest)}”，这几个字点不到。是网址的一部分，请把整个网址写在尖括号里：<${href}${rest}>；不是，请在中间空一格`;
}

/** `[公告]（https://…）` and others that were meant to be links. */
const ALMOST = /\[([^[\]\n]{0,80})\] ?[(（]([^()（）\n]{1,300})[)）]/g;
const ADDRESS = /^(?:https?[:：]|[:：]?\/\/|www\.|[/\\]|[a-z]:\\|file:|mailto:|tel:)|\.(?:pdf|docx?|xlsx?|jpe?g|png)$/i;

function almostLinks(line: readonly MarkedToken[]): string[] {
  // What became a link, code or an escaped sign was meant as it stands.
  const raw = line.map((token) => (isWords(token) || isBare(token) ? token.raw : '\0')).join('');
  return [...raw.matchAll(ALMOST)].flatMap(([whole, words = '', inside = '']) => {
    const address = inside.trim().replaceAll(/^<|>$/g, '');
    if (!ADDRESS.test(address)) return [];
    const right = `[${words}](${address.replaceAll(/\s+/g, '%20')})`;
    return [`${cut(whole)} 没有成为链接，请写成 ${right}：括号用英文的，网址里不空格`];
  });
}

const isWords = (token: MarkedToken) => token.type === 'text' && token.tokens === undefined;
const isBare = (token: MarkedToken): token is Tokens.Link => token.type === 'link' && token.autolink === true;

const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}……` : text);
