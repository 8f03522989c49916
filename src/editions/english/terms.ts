import type { Marks } from './marks.ts';
import type { Say } from './sentences.ts';
import { isElement, textNode, wordsOf, type HtmlElement } from './tree.ts';

/** A term is told in three elements, before, as and after its figure, by the words that its attribute holds for scripts. */
export function sayTerm(element: HtmlElement, say: Say, marks: Marks): void {
  const forms = element.attribs['data-days-words'] ?? '';
  const english = say(forms);
  if (english === undefined) return;
  element.attribs['data-days-words'] = english;
  const parts = element.children.filter(isElement);
  const now = parts.map(wordsOf).join('');
  const at = forms.split('|').findIndex((form) => splitBy(form, now) !== undefined);
  const figure = splitBy(forms.split('|')[at] ?? '', now) ?? '';
  const words = english.split('|')[at] ?? '';
  const [before = '', after = ''] = words.split('*');
  for (const [index, text] of [before, words.includes('*') ? (say(figure) ?? figure) : '', after].entries()) {
    const part = parts[index];
    const own = textNode(text);
    if (part) part.children = [own];
    if (/\p{L}/u.test(text)) marks.texts.set(own, 'en');
  }
}

/** What stands in a text where a form has `*`. */
function splitBy(form: string, text: string): string | undefined {
  const [before = '', after] = form.split('*');
  if (after === undefined) return text === form ? '' : undefined;
  return text.startsWith(before) && text.endsWith(after) && text.length > before.length + after.length
    ? text.slice(before.length, after === '' ? undefined : -after.length)
    : undefined;
}

/** The words of `data-phases`, each after its instant and its code. */
export const phasesIn = (phases: string, say: Say): string =>
  phases
    .split('|')
    .map((phase) =>
      phase.replace(/^(\S+ \S+ )(.+)$/, (_, facts: string, words: string) => facts + (say(words) ?? words)),
    )
    .join('|');
