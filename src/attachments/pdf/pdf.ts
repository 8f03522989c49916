import { UnreadableFile, type Opened, type OpenInside } from '../outcome.ts';
import type { Passage } from '../passages.ts';
import { withoutPositions } from '../picture/metadata.ts';
import { openEnclosed } from './enclosed.ts';
import { demandInertObjects, demandNoScripts, demandPdfOnly } from './inert.ts';
import { linesOf, type Piece } from './lines.ts';
import { PdfFile, readObjects } from './objects.ts';
import { ChineseCmaps, withPdf, type Pdf } from './open.ts';
import { LARGE_PICTURE, pixelsOf } from './pictures.ts';
import { revisionsOf, type Revision } from './revisions.ts';
import { rare } from './syntax.ts';
import { WHOLE_VIEW, widened } from './whole-view.ts';
import { hiddenWords, isTime } from './words.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Fonts without a table of their characters give signs of no language instead. A few are bullets and the like. */
const STRANGE = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\uFFFD]/gu;
const MOST_STRANGE = 0.1;
const AGAIN = '请用 Word 或 WPS 重新输出为 PDF 再上传';

/** Fewer letters beside a picture are a heading or the mark of a scanner, not the text of the page. */
const FEW_LETTERS = 100;

/**
 * The text of each page, of its older versions too, comments, form values, properties, bookmarks and attached files of a
 * PDF, and its bytes without the positions of its photos. Unreadable when one page is: nobody knows what is missing.
 */
export async function openPdf(bytes: Uint8Array, inside: OpenInside): Promise<Opened> {
  demandPdfOnly(bytes);
  const objects = readObjects(bytes);
  demandInertObjects(objects);
  const hidden = hiddenWords(objects);
  ChineseCmaps.missing.clear();
  const revisions = revisionsOf(bytes, objects);
  const older: Passage[] = [];
  for (const revision of revisions.slice(0, -1)) older.push(...(await openRevision(bytes, revision)).passages);
  const { passages, blank, pictured, pages } = await openRevision(bytes, revisions.at(-1)!);
  if (ChineseCmaps.missing.size > 0) throw new UnreadableFile(`PDF 用了很少见的文字编码，读不出来。${AGAIN}`);
  const now = new Set(passages.map(({ text }) => text));
  const before = older
    .filter(({ text }) => !now.has(text))
    .map((one) => ({ ...one, where: `${one.where}（改动以前）` }));
  const files = await openEnclosed(objects, inside);
  const kept = withoutPositions(bytes);
  const unread = blank.length > 0 ? unreadPages(blank, pages) : files.unread;
  const seen = pictured.length > 0 ? `PDF 的${named(pictured)}有图片，图片里的字和人查不到` : undefined;
  const drawn = hidden.pixels >= LARGE_PICTURE ? 'PDF 里有图片，图片里的字和人查不到' : files.pictured;
  return {
    passages: [...passages, ...before, ...files.passages, ...hidden.passages],
    positions: files.placed ? 'left' : kept === bytes ? 'none' : 'removed',
    ...(unread !== undefined && { unread }),
    ...((seen ?? drawn) !== undefined && { pictured: (seen ?? drawn)! }),
    ...(kept !== bytes && { kept }),
  };
}

function openRevision(bytes: Uint8Array, { end, objects }: Revision) {
  const { bytes: whole, pages } = widened(bytes, end, objects);
  const file = new PdfFile(objects);
  return withPdf(whole, async (pdf) => {
    demandNoScripts([await pdf.getJSActions()]);
    const passages: Passage[] = [];
    const blank: number[] = [];
    const pictured: number[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = pages[number - 1];
      const where = page ? `第 ${String(number)} 页` : '批注、印章或表单的样子';
      const { text, passages: said } = await openPage(pdf, number, where);
      passages.push(...said);
      if (!page) continue;
      const large = pixelsOf(page, file) >= LARGE_PICTURE;
      if (text.length === 0 || (large && text.length < FEW_LETTERS)) blank.push(number);
      else if (large) pictured.push(number);
    }
    return { passages: [...passages, ...(await aboutPdf(pdf))], blank, pictured, pages: pages.length };
  });
}

async function openPage(pdf: Pdf, number: number, where: string) {
  const page = await pdf.getPage(number).catch(damaged(where));
  // Another page than the one that was widened: readers do not agree what this file is.
  if (page.view.join() !== WHOLE_VIEW.join()) throw rare();
  demandNoScripts([await page.getJSActions().catch(damaged(where))]);
  const annotations = (await page.getAnnotations().catch(damaged(where))) as Annotation[];
  demandNoScripts(annotations.map(({ actions }) => actions));
  const text = await textOf(page).catch(damaged(where));
  page.cleanup();
  const strange = text.match(STRANGE)?.filter((sign) => !/\s/.test(sign)).length ?? 0;
  if (strange > text.replace(/\s/g, '').length * MOST_STRANGE) {
    throw new UnreadableFile(`PDF 的${where}用了很少见的文字编码，读不出来。${AGAIN}`);
  }
  const passages = [
    { where, text },
    { where: `${where}的批注或表单`, text: annotations.flatMap(spoken).join('\n') },
  ].filter((passage) => passage.text.trim());
  return { text: text.replace(/\s/g, ''), passages };
}

async function textOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return linesOf(items.filter((item): item is typeof item & Piece => 'str' in item));
}

function damaged(where: string): (cause: unknown) => never {
  return (cause) => {
    throw new UnreadableFile(`PDF 的${where}已损坏，读不出来。${AGAIN}`, { cause });
  };
}

function unreadPages(blank: readonly number[], pages: number): string {
  return blank.length === pages ? '整个 PDF 没有文字，像是扫描件' : `PDF 的${named(blank)}没有文字，像是扫描件`;
}

const named = (pages: readonly number[]): string =>
  `第 ${pages.slice(0, 10).join('、')}${pages.length > 10 ? '……' : ''} 页`;

interface Annotation {
  actions?: unknown;
  contentsObj?: { str?: string };
  titleObj?: { str?: string };
  alternativeText?: string;
  fieldValue?: unknown;
  defaultFieldValue?: unknown;
  options?: { displayValue?: string }[];
  textContent?: string[];
  url?: string;
  unsafeUrl?: string;
}

function spoken(annotation: Annotation): string[] {
  const { contentsObj, titleObj, alternativeText, fieldValue, defaultFieldValue, options, textContent } = annotation;
  const values = [fieldValue, defaultFieldValue].flat().filter((value) => typeof value === 'string');
  const choices = (options ?? []).map(({ displayValue }) => displayValue);
  const all = [titleObj?.str, contentsObj?.str, alternativeText, ...values, ...choices, textContent?.join('')];
  return [...all, annotation.url ?? annotation.unsafeUrl].filter((text): text is string => Boolean(text?.trim()));
}

async function aboutPdf(pdf: Pdf): Promise<Passage[]> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: undefined }));
  const outline = (await pdf.getOutline().catch(() => null)) as Bookmark[] | null;
  const custom = Object.values(info).flatMap((value: unknown) => (isRecord(value) ? Object.values(value) : [value]));
  const xmp: unknown[] = metadata ? [...metadata].map(([, value]) => value as unknown).flat() : [];
  const words = [...custom, ...xmp].filter((value) => typeof value === 'string' && !isTime(value));
  return [
    { where: '文档属性', text: words.join('\n') },
    { where: '书签', text: titles(outline ?? []).join('\n') },
  ].filter(({ text }) => text.trim());
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

const titles = (bookmarks: readonly Bookmark[]): string[] =>
  bookmarks.flatMap(({ title, items }) => [title, ...titles(items)]);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
