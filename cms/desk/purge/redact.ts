import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { REDACTED } from '../../../src/record/redaction.ts';

/** What is taken out of an entry: the value of one field, or words wherever they stand. */
export type Target = { field: string } | { passage: string };

/** The text without it; the same text where it is not in it. All else stays as it was written. */
export function redacted(text: string, target: Target): string {
  if ('passage' in target) return text.replaceAll(target.passage, REDACTED);
  const head = /^(---\r?\n)([\s\S]*?\n)---/.exec(text);
  if (!head) return text;
  const [, fence = '', source = ''] = head;
  const document = parseDocument(source);
  const ranges = scalarsIn(document.get(target.field, true));
  let made = source;
  for (const [from, to] of ranges.toReversed()) {
    const end = source.slice(from, to).endsWith('\n') ? '\n' : '';
    made = `${made.slice(0, from)}${JSON.stringify(REDACTED)}${end}${made.slice(to)}`;
  }
  return text.slice(0, fence.length) + made + text.slice(fence.length + source.length);
}

/** Where the values of a field stand in the text, those of its rows and groups too. */
function scalarsIn(node: unknown): (readonly [number, number])[] {
  if (isScalar(node)) return node.range ? [[node.range[0], node.range[1]]] : [];
  if (isPair(node)) return scalarsIn(node.value);
  return isMap(node) || isSeq(node) ? node.items.flatMap(scalarsIn) : [];
}
