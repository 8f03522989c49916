import type { Inline } from './document.ts';

/** The words of running text, a line feed for each break. */
export function textOf(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.kind === 'link') return textOf(child.children);
      return child.kind === 'text' ? child.text : child.kind === 'break' ? '\n' : '';
    })
    .join('');
}
