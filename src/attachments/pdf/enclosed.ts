import { RefusedFile, UnreadableFile, type OpenInside } from '../outcome.ts';
import type { Passage } from '../passages.ts';
import { contentOf, isDict, within, type PdfObject } from './objects.ts';
import { Ref, Text, wordsOf, type Dict } from './syntax.ts';

const DOCUMENT = /\.(pdf|docx|xlsx|csv|txt|xml|jpe?g|png|webp)$/i;
const PICTURE = /\.(?:jpe?g|png|webp|gif)$/i;
const AGAIN = '请用 Word、WPS 或浏览器重新“输出为 PDF”再上传';

/** What the files in a PDF say, wherever they hang: on the file, on a page, on nothing. */
export async function openEnclosed(objects: readonly PdfObject[], inside: OpenInside) {
  const passages: Passage[] = [];
  let placed = false;
  let unread: string | undefined;
  let pictured: string | undefined;
  for (const { name, streams } of enclosedIn(objects)) {
    if (!DOCUMENT.test(name)) throw new RefusedFile(`PDF 里夹带了别的文件（${name.slice(0, 60)}），${AGAIN}`);
    const at = `PDF 里夹带的文件 ${name}`;
    for (const stream of streams) {
      const content = contentOf(stream);
      if (!content) throw new UnreadableFile(`${at}：读不出来，请把它单独上传`);
      const opened = await inside(content, name).catch((error: unknown) => {
        throw error instanceof UnreadableFile ? new UnreadableFile(`${at}：${error.message}`, { cause: error }) : error;
      });
      passages.push(...opened.passages.map((passage) => ({ ...passage, where: `${at}：${passage.where}` })));
      placed ||= opened.positions !== 'none';
      if (opened.unread !== undefined) unread ??= `${at}：${opened.unread}`;
      if (PICTURE.test(name)) unread ??= `${at} 是图片，里面写了什么查不到`;
      if (opened.pictured !== undefined) pictured ??= `${at}：${opened.pictured}`;
    }
  }
  return { passages, placed, unread, pictured };
}

/** The file specifications (7.11.3) that bring a file with them. */
function enclosedIn(objects: readonly PdfObject[]): { name: string; streams: PdfObject[] }[] {
  const byNumber = Map.groupBy(objects, ({ number }) => number);
  const specifications = objects.flatMap(({ value }) =>
    [...within(value)].filter((each) => isDict(each) && each.has('EF')),
  );
  const seen = new Set<string>();
  return (specifications as Dict[]).flatMap((specification) => {
    const files = specification.get('EF')!;
    const held = files instanceof Ref ? (byNumber.get(files.number) ?? []).map(({ value }) => value) : [files];
    const numbers = held
      .filter(isDict)
      .flatMap((file) => [...file.values()].map((each) => (each as Partial<Ref>).number));
    const name = ['UF', 'F', 'Unix', 'DOS', 'Mac']
      .map((key) => specification.get(key))
      .find((each) => each instanceof Text);
    const called = name ? wordsOf(name) : '没有名字的文件';
    const unique = [...new Set(numbers)].filter((number) => !seen.has(`${String(number)} ${called}`));
    for (const number of unique) seen.add(`${String(number)} ${called}`);
    const streams = unique.flatMap((number) => byNumber.get(number) ?? []).filter(({ stream }) => stream);
    return streams.length > 0 ? [{ name: called, streams }] : [];
  });
}
