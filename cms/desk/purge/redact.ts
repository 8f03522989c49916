import { isAlias, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { REDACTED } from '../../../src/record/redaction.ts';
import { normaliseText } from '../../../src/text/normalise.ts';

/** What is taken out of an entry: the value of one field, or words wherever they stand. */
export type Target = { field: string } | { passage: string };

/**
 * The text without it; the same text where it is not in it. All else stays as it was written. A passage is also taken
 * out where the text breaks it into lines, or where YAML folds, quotes or escapes it.
 */
export function redacted(text: string, target: Target): string {
  if ('field' in target) return withValues(text, (node, path) => (isAt(path, target.field) ? REDACTED : valueOf(node)));
  const { passage } = target;
  const plain = text.replace(wordsIn(escaped(passage)), REDACTED);
  const loose = wordsIn([...squeezed(passage)].map(escaped).join('\\s*'));
  const { start, body } = partsOf(plain);
  return withValues(start + body.replace(loose, REDACTED), (node) => valueOf(node).replace(loose, REDACTED));
}

/** Where a text still holds it, by the names of fields: for what `redacted` could not take out. */
export function whereLeft(text: string, target: Target): string[] {
  const { head, body } = partsOf(text);
  const document = parseDocument(head);
  const values = scalarsIn(document.contents);
  if ('field' in target) {
    const { field } = target;
    // An alias has no words of its own, and a text with a fault may have the field at another place.
    const isHidden = document.errors.length > 0 ? head.includes(field) : hasAlias(document.get(field, true));
    const isLeft = values.some(({ node, path }) => isAt(path, field) && valueOf(node) !== REDACTED);
    return isHidden || isLeft ? [field] : [];
  }
  const { passage } = target;
  const found = values.flatMap(({ node, path }) =>
    holds(valueOf(node), passage) || holds(path, passage) ? [path] : [],
  );
  if (found.length === 0 && head.split('\n').some((line) => holds(line, passage))) found.push('开头信息');
  return holds(body, passage) ? [...found, '正文'] : found;
}

/** Whether a text says these words, however it is broken into lines. */
export function holds(text: string, passage: string): boolean {
  return squeezed(text).replaceAll(REDACTED, '\0').includes(squeezed(passage));
}

/** The words that are taken out of a text: to look for them elsewhere. */
export function takenOut(text: string, target: Target): string[] {
  if ('passage' in target) return [target.passage];
  const values = scalarsIn(parseDocument(partsOf(text).head).contents);
  const own = values.flatMap(({ node, path }) => (isAt(path, target.field) ? [valueOf(node)] : []));
  // Shorter ones, such as a number or yes and no, stand everywhere.
  return own.filter((value) => value !== REDACTED && squeezed(value).length >= 4);
}

export const squeezed = (text: string) => normaliseText(text).replace(/\s/g, '');

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** What was taken out before stays as it is, when its own words are looked for. */
const wordsIn = (pattern: string) => new RegExp(`${REDACTED}|${pattern}`, 'g');

const isAt = (path: string, field: string) => path === field || path.startsWith(`${field}.`);

const valueOf = ({ value }: Scalar) =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);

/** `start` is all before the body, `head` what stands between the fences. */
function partsOf(text: string) {
  const [start = '', fence = '', head = ''] = /^(\ufeff?---\r?\n)([\s\S]*?\n)---/.exec(text) ?? [];
  return { fence, head, start, body: text.slice(start.length) };
}

/** The text with other values in the front matter. */
function withValues(text: string, next: (node: Scalar, path: string) => string): string {
  const { fence, head } = partsOf(text);
  let made = head;
  for (const { node, path } of scalarsIn(parseDocument(head).contents).toReversed()) {
    const value = next(node, path);
    const [from, to] = node.range ?? [0, 0];
    if (from === to || value === valueOf(node)) continue;
    const end = head.slice(from, to).endsWith('\n') ? '\n' : '';
    made = `${made.slice(0, from)}${JSON.stringify(value)}${end}${made.slice(to)}`;
  }
  return fence + made + text.slice(fence.length + head.length);
}

/** The values of a text with their places, those of rows and groups too. */
function scalarsIn(node: unknown, path = ''): { node: Scalar; path: string }[] {
  const inside = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (isScalar(node)) return [{ node, path }];
  if (isSeq(node)) return node.items.flatMap((item, index) => scalarsIn(item, inside(String(index + 1))));
  return isMap(node) ? node.items.flatMap(({ key, value }) => scalarsIn(value, inside(String(key)))) : [];
}

function hasAlias(node: unknown): boolean {
  if (isSeq(node)) return node.items.some(hasAlias);
  if (isMap(node)) return node.items.some(({ value }) => hasAlias(value));
  return isAlias(node);
}
