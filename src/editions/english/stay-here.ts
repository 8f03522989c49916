import { createHash } from 'node:crypto';
import { isElement, isText, type HtmlElement } from './tree.ts';

/** Whoever has chosen 长者版 is led to it from the home page; there is none in English, so that who came here stays. */
const LEADS_AWAY = /try\{if\(localStorage\.elder\)[^}]*\}catch\{\}/;

/** Takes that out of the script in the head, which the policy of the page knows by its digest. */
export function stayHere(head: HtmlElement): void {
  const elements = head.children.filter(isElement);
  const text = elements.flatMap(({ name, children }) => (name === 'script' ? children.filter(isText) : []));
  const leading = text.find(({ data }) => LEADS_AWAY.test(data));
  const policy = elements.find(({ attribs }) => attribs['http-equiv'] === 'content-security-policy');
  if (!leading || !policy) return;
  const before = digestOf(leading.data);
  leading.data = leading.data.replace(LEADS_AWAY, '');
  policy.attribs['content'] = (policy.attribs['content'] ?? '').replace(before, digestOf(leading.data));
}

const digestOf = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`;
