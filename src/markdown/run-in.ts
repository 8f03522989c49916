import type { MarkedToken, Token } from 'marked';
import { inlineText } from './inline.ts';

/** A paragraph cut after the full stop of the title it opens with. */
export interface RunIn {
  title: Token[];
  rest: Token[];
}

/** Undefined when the stop stands inside a link or other marks, where nothing can be cut. */
export function cutAfterStop(tokens: readonly Token[]): RunIn | undefined {
  const at = tokens.findIndex((token) => inlineText([token]).includes('。'));
  const token = tokens[at] as MarkedToken | undefined;
  if (!token) return undefined;
  const before = tokens.slice(0, at);
  const after = tokens.slice(at + 1);
  if (token.type === 'strong' && inlineText([token]).trim().indexOf('。') === inlineText([token]).trim().length - 1)
    return { title: [...before, token], rest: after };
  if (token.type !== 'text' || token.tokens) return undefined;
  const end = token.text.indexOf('。') + 1;
  const [head, tail] = [token.text.slice(0, end), token.text.slice(end)];
  return {
    title: [...before, { ...token, raw: head, text: head }],
    rest: [...(tail === '' ? [] : [{ ...token, raw: tail, text: tail }]), ...after],
  };
}
