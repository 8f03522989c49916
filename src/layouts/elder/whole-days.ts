/** What is no text or is kept whole already; then an instant, or a day with its day of the week and its hours, and the marks that may not begin a line; then all other tags. */
const PARTS =
  /<(script|style|svg|option|bdi)\b.*?<\/\1>|((?:<time\b[^>]*>[^<]*\d:\d\d<\/time>|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[（ ]?周[一二三四五六日]）?)?(?: ?\d{1,2}:\d\d(?:[\u2060—–]+\d{1,2}:\d\d)?)?)[，。；、：）”》]*)|<time\b.*?<\/time>|<[^>]*>/gs;

/**
 * Days as an element of their own, `11月24日（周二）9:00`, which the styles keep in one line. Only here: letters as large as
 * these break one in most lines, and usual pages have no room for so many elements.
 */
export const wholeDays = (html: string): string =>
  html.replace(PARTS, (found, _tag: string | undefined, day?: string) =>
    day === undefined ? found : `<bdi>${found}</bdi>`,
  );
