import type { Entry } from '../collections/entry.ts';
import { plainText } from '../markdown/plain-text.ts';
import { common } from './fields-in-common.ts';

const LONGEST = 120;

/** One or two sentences for search engines and shared links: the summary, or how the text begins. */
export function describe(entry: Entry, markdown: string): string {
  const { summary, title = '', withdrawn } = common(entry);
  if (withdrawn) return `已撤回：${withdrawn.reason}`;
  const text = summary ?? plainText(markdown).replace(/\s+/g, ' ');
  if (text === '') return title;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
}
