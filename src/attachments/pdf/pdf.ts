import { UnreadableFile, type Opened, type OpenInside } from '../outcome.ts';
import type { Passage } from '../passages.ts';
import { withoutPositions } from '../picture/metadata.ts';
import { openEnclosed } from './enclosed.ts';
import { demandInertObjects, demandNoScripts, demandPdfOnly } from './inert.ts';
import { linesOf, type Piece } from './lines.ts';
import { readObjects } from './objects.ts';
import { ChineseCmaps, withPdf, type Pdf } from './open.ts';
import { hiddenWords, isTime } from './words.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Fonts without a table of their characters give signs of no language instead. A few are bullets and the like. */
const STRANGE = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\uFFFD]/gu;
const MOST_STRANGE = 0.1;
const AGAIN = '请用 Word 或 WPS 重新输出为 PDF 再上传';

/**
 * The text layer of each page, comments, form values, properties, bookmarks and attached files of a PDF, and its bytes
 * without the positions of its photos. Unreadable when one page is: nobody knows what is missing.
 */
export function openPdf(bytes: Uint8Array, inside: OpenInside): Promise<Opened> {
  demandPdfOnly(bytes);
  const objects = readObjects(bytes);
  demandInertObjects(objects);
  const hidden = hiddenWords(objects);
  ChineseCmaps.missing.clear();
  return withPdf(bytes, async (pdf) => {
    demandNoScripts([await pdf.getJSActions()]);
    const passages: Passage[] = [];
    const blank: number[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await openPage(pdf, number);
      passages.push(...page.passages);
      if (!page.text) blank.push(number);
    }
    if (ChineseCmaps.missing.size > 0) throw new UnreadableFile(`PDF 用了很少见的文字编码，读不出来。${AGAIN}`);
    passages.push(...(await aboutPdf(pdf)));
    const files = await openEnclosed(objects, inside);
    const kept = withoutPositions(bytes);
    const unread = blank.length > 0 ? unreadPages(blank, pdf.numPages) : files.unread;
    return {
      passages: [...passages, ...files.passages, ...hidden],
      positions: files.placed ? 'left' : kept === bytes ? 'none' : 'removed',
      ...(unread !== undefined && { unread }),
      ...(files.pictured !== undefined && { pictured: files.pictured }),
      ...(kept !== bytes && { kept }),
    };
  });
}

async function openPage(pdf: Pdf, number: number) {
  const where = `第 ${String(number)} 页`;
  const page = await pdf.getPage(number).catch(damaged(where));
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
  return { text: text.trim(), passages };
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
  if (blank.length === pages) return '整个 PDF 没有文字，像是扫描件';
  const named = blank.slice(0, 10).join('、');
  return `PDF 的第 ${named}${blank.length > 10 ? '……' : ''} 页没有文字，像是扫描件`;
}

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
