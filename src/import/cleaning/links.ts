import type { Block, Dropped, Inline } from '../../conversion/document.ts';
import { mapRuns, wordsOf } from '../inlines.ts';

/** Stands before the address of a place on the site that a page came from. */
export const ELSEWHERE = 'https://elsewhere.invalid/';

const FILE = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|txt|pptx?)(?:[?#]|$)/i;

/** Links to places of the other site lead nowhere from here, so their words stay alone; files that it offers are named. */
export function withoutForeignLinks(blocks: readonly Block[], dropped: Dropped[]): Block[] {
  const plain = (children: readonly Inline[]): Inline[] =>
    children.flatMap((child): Inline[] => {
      if (child.kind !== 'link') return [child];
      const isFile = FILE.test(child.address);
      if (isFile) dropped.push({ what: 'file', name: wordsOf(child.children) });
      return isFile || child.address.startsWith(ELSEWHERE) ? plain(child.children) : [child];
    });
  return blocks.map((block) => mapRuns(block, plain));
}
