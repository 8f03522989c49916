import { placeIn, type Passage } from '../attachments/attachment.ts';
import type { Finding } from '../privacy/finding.ts';
import { scan } from '../privacy/scan.ts';

/** All personal information in the text of a file, each with its place in a clerk's words. */
export function scanAttachment(
  texts: readonly Passage[],
  officePhones: readonly string[],
): (Finding & { where: string })[] {
  return joined(texts).flatMap((passages) => {
    const text = passages.map((passage) => passage.text).join('\n');
    return scan(text, { allow: officePhones }).map((finding) => ({
      ...finding,
      where: whereIn(passages, finding.start),
    }));
  });
}

/** The pages of a PDF are read as one: what heads a column stands on the first of them only. */
function joined(texts: readonly Passage[]): Passage[][] {
  const isPage = ({ where }: Passage) => /^第 \d+ 页$/.test(where);
  const pages = texts.filter(isPage);
  return [...(pages.length > 0 ? [pages] : []), ...texts.filter((text) => !isPage(text)).map((text) => [text])];
}

function whereIn(passages: readonly Passage[], position: number): string {
  let start = 0;
  for (const passage of passages) {
    if (position <= start + passage.text.length) return placeIn(passage, position - start);
    start += passage.text.length + 1;
  }
  return '';
}
