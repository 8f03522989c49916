import { escapeUTF8 } from 'entities/escape';

/**
 * HTML in which every text is escaped. Only the tag `html` makes one, so a plain string can never be taken for HTML:
 * the private field makes that an error of types.
 */
class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

export type { Html };

/** Between tags or inside a quoted attribute: texts and numbers are escaped, HTML and lists of it are taken as they are. */
type Part = string | number | Html | readonly Html[];

export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(literals.map((literal, index) => literal + markupOf(parts[index] ?? '')).join(''));
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.toString();
  if (typeof part === 'object') return part.join('\n');
  return escapeUTF8(String(part));
}
