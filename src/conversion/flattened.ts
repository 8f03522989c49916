import { Tokenizer } from 'htmlparser2';
import { BLOCKS } from './html/node.ts';

interface How {
  /** How many elements may lie in one another. */
  deepest: number;
  /** What of deeper ones is cut out: the element itself, never what lies in it. */
  isCut: (name: string) => boolean;
  xmlMode?: boolean;
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** What lies in these is no text and has no elements. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));

/** As pages are: what a browser takes, with room for what may lie in the deepest. */
export const PAGE: How = { deepest: 400, isCut: (name) => !RAW.has(name) };

/**
 * A text of HTML or XML of which more elements lie in one another than a parser has time or room for, without the
 * deeper ones: what lies in them stands side by side, in its order, on lines of its own. One walk over its signs.
 */
export function flattened(text: string, { deepest, isCut, xmlMode = false }: How): string {
  const kept: string[] = [];
  /** How deep it was in each open element, without those that are cut out. */
  const stack: number[] = [];
  let [at, depth, name, begin] = [0, 0, '', 0];
  const cut = (from: number, to: number) => {
    kept.push(text.slice(at, from), !xmlMode && BLOCKS.has(name) ? '<br>' : '');
    at = to;
  };
  const isCounted = () => xmlMode || !(VOID.has(name) || RAW.has(name));
  const nothing = () => undefined;
  const tokens = new Tokenizer(
    { xmlMode, decodeEntities: false },
    {
      onopentagname: (start, end) => {
        [name, begin] = [text.slice(start, end).toLowerCase(), start - 1];
      },
      onopentagend: (end) => {
        if (!isCounted()) return;
        if (depth >= deepest && isCut(name)) cut(begin, end + 1);
        else depth += 1;
        stack.push(depth);
      },
      onselfclosingtag: nothing,
      onclosetag: (start, end) => {
        name = text.slice(start, end).toLowerCase();
        if (!isCounted() || stack.length === 0) return;
        stack.pop();
        const before = stack.at(-1) ?? 0;
        if (before === depth) cut(start - 2, text.indexOf('>', end) + 1 || text.length);
        depth = before;
      },
      ...{ onattribdata: nothing, onattribentity: nothing, onattribend: nothing, onattribname: nothing },
      ...{ oncdata: nothing, oncomment: nothing, ondeclaration: nothing, onend: nothing },
      ...{ onprocessinginstruction: nothing, ontext: nothing, ontextentity: nothing },
    },
  );
  tokens.write(text);
  tokens.end();
  return kept.join('') + text.slice(at);
}
