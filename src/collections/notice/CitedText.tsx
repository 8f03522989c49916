import type { PageContext } from '../../schema/page.ts';

/** A plain text of an entry; the documents it names are links. */
export function CitedText({ text, context: { cited } }: { text: string; context: PageContext }) {
  const html = cited(text);
  return html.includes('<a ') ? <span dangerouslySetInnerHTML={{ __html: html }} /> : text;
}
