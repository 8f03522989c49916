import { normaliseText } from '../../text/normalise.ts';
import type { Inline } from '../document.ts';

/**
 * What a page shows of running text, as one text in which equal things are written equally: blanks at the ends and
 * beside a break, several blanks, marks of a blank, and an address that is its own words make no difference.
 */
export function shownOf(children: readonly Inline[]): string {
  return pieces(children, '')
    .join('')
    .replace(/(?<![ \u3000])[ \u3000]*\n[ \u3000\n]*/g, '\n')
    .replace(/^[ \u3000\n]+|(?<![ \u3000\n])[ \u3000\n]+$/g, '');
}

/** Characters that stand in no text: they say which marks begin or end. */
const [BOLD, ITALIC, STRUCK, LINK, PICTURE] = ['\u0001', '\u0002', '\u0003', '\u0004', '\u0005'] as const;

function pieces(children: readonly Inline[], link: string): string[] {
  const found: string[] = [];
  let blank = false;
  for (const child of children) {
    switch (child.kind) {
      case 'break':
        found.push('\n');
        blank = true;
        break;
      case 'picture':
        found.push(`${PICTURE}${child.address} ${altShown(child.alt)}${PICTURE}`);
        blank = false;
        break;
      case 'link': {
        const bare = isOwnAddress(child) || shownOf(child.children) === '';
        found.push(...pieces(child.children, bare ? '' : `${LINK}${child.address}`));
        blank = false;
        break;
      }
      case 'text': {
        const marks = (child.bold ? BOLD : '') + (child.italic ? ITALIC : '') + (child.struck ? STRUCK : '') + link;
        for (const char of oneSpaced(child.text)) {
          if (char !== ' ') found.push(marks + char);
          else if (!blank) found.push(' ');
          blank = char === ' ';
        }
      }
    }
  }
  return found;
}

/** A link that stands there as its address: written bare, and a link all the same. */
export function isOwnAddress({ address, children }: Extract<Inline, { kind: 'link' }>): boolean {
  const [only, ...others] = children;
  if (only?.kind !== 'text' || others.length > 0) return false;
  return only.text === address || `mailto:${only.text}` === address || `http://${only.text}` === address;
}

export const oneSpaced = (text: string): string => normaliseText(text).replace(/[ \t\n]+/g, ' ');

/** In the description of a picture every run of blanks is one. */
export const altShown = (alt: string): string => normaliseText(alt).replace(/\s+/g, ' ').trim();
