const TITLE = /《[^《》\n]{2,80}》/g;
const NUMBER = /[\u3400-\u9fff]{1,20}[〔[（(【［]\d{0,4}[〕\])）】］]第?\d{1,5}号/g;

/** The documents that texts name: titles in 《》 and document numbers, as they are written, each once. */
export function citations(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts)
    for (const pattern of [TITLE, NUMBER]) for (const [name] of text.matchAll(pattern)) found.add(name);
  return [...found];
}
