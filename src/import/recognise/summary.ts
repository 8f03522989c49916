/** The longest summary of an entry. */
const LONGEST = 160;
const PURPOSE = /(?:^|[，。：])\s*(?:为了?|为进一步|为全面|为贯彻|为规范|为加强|根据|现将|经)/;

/** The sentence in which a text says what it is for, as it stands there; undefined where none is short enough. */
export function purposeIn(paragraphs: readonly string[]): string | undefined {
  for (const paragraph of paragraphs.slice(0, 12)) {
    const words = paragraph.replace(/^第[一1]条[\s\u3000]*/, '').trim();
    for (const sentence of words.split(/(?<=[。！？])|\n/)) {
      const own = sentence.trim();
      if (!/[。！？]/.test(own.slice(-1))) continue;
      if (PURPOSE.test(own.slice(0, 40)) && own.length <= LONGEST && own.length >= 12) return own;
    }
  }
  return undefined;
}
