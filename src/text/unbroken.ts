/** Keeps a line from ending at either side of it, and is not seen. */
const JOINER = '\u2060';

/** Tags, what is no text or is kept whole already, links that ring, which the styles keep whole; then what is to be kept whole. */
const PARTS =
  /<(script|style|bdi)\b.*?<\/\1>|<a\b[^>]* href="tel:.*?<\/a>|<[^>]*>|(\d:\d\d)([—–])(?=\d{1,2}:\d\d)|全(?=天)|(?<![\d-])(?:0\d{2,3}-\d{7,8}|[48]00-\d{3,4}-\d{3,4}|1\d{2} \d{4} \d{4})(?![\d-])/gs;

/**
 * HTML in which hours and telephones stand in one line, whoever wrote them: a browser may end a line at a dash between figures,
 * and within 全天. Hours are joined by a character, so that they stay in their sentence; a telephone gets an element, since other programs
 * have to know it for one.
 */
export const unbroken = (html: string): string =>
  html.replace(PARTS, (found: string, _tag: string | undefined, clock?: string, dash?: string) => {
    if (clock && dash) return clock + JOINER + dash + JOINER;
    if (found === '全') return found + JOINER;
    return found.startsWith('<') ? found : `<bdi>${found}</bdi>`;
  });

/** The same text as it was written. */
export const withoutJoiners = (text: string): string => text.replaceAll(JOINER, '');
