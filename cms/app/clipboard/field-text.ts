import { normaliseText } from '../../../src/text/normalise.ts';

/** Words for a field without Markdown; in one of a single line, lines stand beside one another with a space. */
export function fieldText(plain: string, severalLines: boolean): string {
  const lines = normaliseText(plain)
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim());
  return severalLines ? lines.join('\n').trim() : lines.filter(Boolean).join(' ');
}
