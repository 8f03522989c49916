import type { MarkedToken, Token } from 'marked';
import type { Mark, Node } from 'prosemirror-model';
import { decodeEntities } from '../../../../src/markdown/entities.ts';
import { nodeOf, schema } from '../schema.ts';

const { marks } = schema;

/** Running text as the site reads it. Undefined where something stands in it that the editor has no node for. */
export function readInline(tokens: readonly Token[], outer: readonly Mark[] = []): Node[] | undefined {
  const nodes: Node[] = [];
  for (const token of tokens as readonly MarkedToken[]) {
    const found = one(token, outer);
    if (!found) return undefined;
    nodes.push(...found);
  }
  return nodes;
}

function one(token: MarkedToken, outer: readonly Mark[]): Node[] | undefined {
  switch (token.type) {
    case 'text':
      return token.tokens ? readInline(token.tokens, outer) : words(decodeEntities(token.text), outer);
    case 'escape':
      return words(token.text, outer);
    case 'strong':
      return readInline(token.tokens, marks.strong.create().addToSet(outer));
    case 'em':
      return readInline(token.tokens, marks.em.create().addToSet(outer));
    case 'del':
      return readInline(token.tokens, marks.strike.create().addToSet(outer));
    case 'codespan':
      return words(token.text, marks.code.create().addToSet(outer));
    case 'link': {
      const { href, title = null, text } = token;
      const auto = token.autolink ? text : null;
      const linked = marks.link.create({ href, title, auto }).addToSet(outer);
      return auto === null ? readInline(token.tokens, linked) : words(auto, linked);
    }
    case 'image':
      return [nodeOf('image', pictureOf(token)).mark(outer)];
    case 'br':
      return [nodeOf('hard_break', null)];
    case 'html':
      return [/^<br\s*\/?>$/i.test(token.raw) ? nodeOf('hard_break', null) : tagNode(token.raw, outer)];
    default:
      return undefined;
  }
}

const tagNode = (source: string, outer: readonly Mark[]) => nodeOf('tag', { source }).mark(outer);

const words = (text: string, outer: readonly Mark[]): Node[] =>
  text === '' ? [] : [schema.text(text.replaceAll('\n', ' '), outer)];

export const pictureOf = ({
  href,
  text,
  title,
}: {
  href: string;
  text: string;
  title?: string | null | undefined;
}) => ({
  src: href,
  alt: decodeEntities(text).replace(/\s+/g, ' ').trim(),
  title: title || null,
});
