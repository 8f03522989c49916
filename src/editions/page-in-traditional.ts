import { Tokenizer } from 'htmlparser2';
import { EDITIONS, TRADITIONAL } from './address.ts';
import type { Traditional } from './traditional.ts';

interface Making {
  traditional: Traditional;
  /** Absolute address of the site. */
  origin: string;
  /** Address of the script that says the words of other scripts in Traditional. */
  script: string;
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** What is in these is no language. */
const VERBATIM = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style']);
/** Attributes that people read or hear; the last ones through styles and scripts, which show them as they are. */
const WORDS = new Set(
  'alt aria-description aria-label content label placeholder title data-days-words data-label data-phases'.split(' '),
);
/** Words that a script looks for in a question, which may be in either script: they are there in both. */
const ASKED = 'data-asked';
const ADDRESSES = new Set(['action', 'content', 'href']);

interface Open {
  name: string;
  /** Its text is in Traditional already. */
  foreign: boolean;
  /** Nothing in it is changed. */
  kept: boolean;
}

interface Attribute {
  name: string;
  /** Its value, cut where a character is written as an entity. */
  parts: [start: number, end: number][];
}

/**
 * A page of the site in Traditional: texts and the attributes that people read are converted where they are Simplified, links
 * stay in the edition, and every other character is as it was. What is marked as Traditional, by `lang`, is left.
 */
export function pageInTraditional(page: string, { traditional, origin, script }: Making): string {
  const written: string[] = [];
  let at = 0;
  const put = (start: number, end: number, text: string) => {
    written.push(page.slice(at, start), text);
    at = end;
  };
  const stack: Open[] = [];
  let [name, attributes] = ['', [] as Attribute[]];
  const around = () => stack.at(-1) ?? { name: '', foreign: false, kept: false };
  const valueOf = ({ parts: [first] }: Attribute) => (first ? page.slice(first[0], first[1]) : '');
  const named = (wanted: string) => attributes.find((own) => own.name === wanted);

  const opened = (isOpen: boolean) => {
    const lang = named('lang');
    const inHead = stack.some((one) => one.name === 'head') || name === 'head';
    const foreign = lang ? valueOf(lang).startsWith('zh-Hant') : around().foreign;
    // The head of a Traditional page holds words of the site as well.
    const convert = foreign ? (inHead ? traditional.mended : (text: string) => text) : traditional.of;
    const isLink = named('hreflang') !== undefined;
    const kept = around().kept || isLink || VERBATIM.has(name);
    for (const attribute of isLink ? [] : attributes) {
      if (attribute.name === 'lang') replaceLang(attribute);
      else if (attribute.name === ASKED) addWords(attribute, convert);
      else if (ADDRESSES.has(attribute.name) && moveAddress(attribute)) continue;
      else if (WORDS.has(attribute.name)) {
        for (const [start, end] of attribute.parts) put(start, end, convert(page.slice(start, end)));
      }
    }
    if (isOpen && !VOID.has(name)) stack.push({ name, foreign, kept });
  };
  const replaceLang = ({ parts: [first] }: Attribute) => {
    if (first && page.slice(...first) === 'zh-CN') put(...first, 'zh-Hant');
  };
  const addWords = ({ parts: [first] }: Attribute, convert: (text: string) => string) => {
    const words = first ? page.slice(...first).split(' ') : [];
    if (first) put(...first, [...new Set([...words, ...words.map(convert)])].join(' '));
  };
  const moveAddress = (attribute: Attribute): boolean => {
    const [start] = attribute.parts[0] ?? [];
    const value = valueOf(attribute);
    const own = value.startsWith(`${origin}/`) ? origin.length : 0;
    if (start === undefined || !(own > 0 || value.startsWith('/'))) return false;
    // A title may begin with a slash; an address there is whole.
    if (attribute.name === 'content' && (own === 0 || /\s/.test(value))) return false;
    if (hasPage(value.slice(own))) put(start + own, start + own, TRADITIONAL);
    return true;
  };
  const textAt = (start: number, end: number) => {
    const { name: element, foreign, kept } = around();
    const text = page.slice(start, end);
    if (element === 'script' && text.startsWith('{"@context"')) {
      put(start, end, described(text, origin, foreign ? traditional.mended : traditional.of));
    } else if (!kept && !foreign) put(start, end, traditional.of(text));
    else if (!kept && stack.some((one) => one.name === 'head')) put(start, end, traditional.mended(text));
  };

  const nothing = () => undefined;
  const tokens = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        [name, attributes] = [page.slice(start, end).toLowerCase(), []];
      },
      onattribname(start, end) {
        attributes.push({ name: page.slice(start, end).toLowerCase(), parts: [] });
      },
      onattribdata(start, end) {
        attributes.at(-1)?.parts.push([start, end]);
      },
      onopentagend: () => opened(true),
      onselfclosingtag: () => opened(false),
      onclosetag(start, end) {
        const closed = page.slice(start, end).toLowerCase();
        if (closed === 'head') put(start - 2, start - 2, `<script type="module" src="${script}"></script>`);
        const index = stack.findLastIndex((one) => one.name === closed);
        if (index >= 0) stack.length = index;
      },
      ontext: textAt,
      ...{ onattribentity: nothing, onattribend: nothing, oncdata: nothing, oncomment: nothing },
      ...{ ondeclaration: nothing, onend: nothing, onprocessinginstruction: nothing, ontextentity: nothing },
    },
  );
  tokens.write(page);
  tokens.end();
  return written.join('') + page.slice(at);
}

const hasPage = (address: string) => EDITIONS.traditional.pages.test(address);

/**
 * JSON-LD: its words, value by value, so that none becomes a part of it; and the addresses of pages. What a thing is named by
 * (`@id`) is one for all editions.
 */
function described(json: string, origin: string, convert: (text: string) => string): string {
  const address = (value: string) => {
    const path = value.startsWith(`${origin}/`) ? value.slice(origin.length) : '';
    return hasPage(path) ? origin + TRADITIONAL + path : value;
  };
  const inEdition = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return /^https?:\S*$/.test(value) ? (key === '@id' ? value : address(value)) : convert(value);
    if (Array.isArray(value)) return value.map((one) => inEdition(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([own, one]) => [own, inEdition(one, own)]));
  };
  return JSON.stringify(inEdition(JSON.parse(json), '')).replaceAll('<', '\\u003c');
}
