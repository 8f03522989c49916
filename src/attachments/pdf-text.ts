import type { Attachment, Passage } from './attachment.ts';
import { ChineseCmaps } from './chinese-cmaps.ts';
import { withPdf, type Pdf } from './open-pdf.ts';
import { positionsIn } from './photo-position.ts';
import { linesOf, type Piece } from './pdf-lines.ts';
import { filesIn } from './pdf-files.ts';

type ReadInside = (bytes: Uint8Array, name: string) => Promise<Attachment>;

/** The text layer of each page, comments, form values, properties, bookmarks and attached files of a PDF. */
export function pdfText(bytes: Uint8Array, readInside: ReadInside): Promise<Attachment> {
  ChineseCmaps.missing.clear();
  return withPdf(bytes, async (pdf) => {
    const texts: Passage[] = [];
    const broken: number[] = [];
    let anyText = false;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pageText(pdf, number).catch(() => undefined);
      if (!page) broken.push(number);
      else texts.push(...page);
      anyText ||= page?.[0] !== undefined;
    }
    texts.push(...(await aboutPdf(pdf)));
    const found: Attachment = { texts, gps: positionsIn(bytes).length > 0 };
    for (const { name, content } of await filesIn(pdf)) {
      const inside = await readInside(content, name);
      texts.push(
        ...inside.texts.map((passage) => ({ ...passage, where: `PDF 里夹带的文件 ${name}：${passage.where}` })),
      );
      if (inside.unreadable) found.unreadable ??= `PDF 里夹带的文件 ${name}：${inside.unreadable}`;
    }
    if (broken.length > 0) found.unreadable ??= `PDF 的第 ${broken.join('、')} 页已损坏，读不出来`;
    if (ChineseCmaps.missing.size > 0)
      found.unreadable ??= 'PDF 用了很少见的文字编码，读不出来。请用 Word 或 WPS 重新输出为 PDF';
    if (!anyText) found.scanned = true;
    return found;
  });
}

async function pageText(pdf: Pdf, number: number): Promise<Passage[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const annotations = (await page.getAnnotations()) as Annotation[];
  const where = `第 ${String(number)} 页`;
  page.cleanup();
  return [
    { where, text: linesOf(items.filter((item): item is typeof item & Piece => 'str' in item)) },
    { where: `${where}的批注或表单`, text: annotations.flatMap(spoken).join('\n') },
  ].filter(({ text }) => text.trim());
}

interface Annotation {
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
  // Times such as D:20261121232005 are no words, and as digits they could be taken for a number of somebody.
  const words = [...custom, ...xmp].filter((value) => typeof value === 'string' && !/^(?:D:)?\d{4}/.test(value));
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
