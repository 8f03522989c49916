import { isDict, nameOf, PdfFile, within, type PdfObject } from './objects.ts';
import { rare, Ref, type Dict, type Value } from './syntax.ts';

/** PDF.js leaves out what lies outside of a page; in this box nothing does. */
export const WHOLE_VIEW = [-100_000, -100_000, 100_000, 100_000];
const BOX = `[${WHOLE_VIEW.join(' ')}]`;
/** Annotations whose looks are drawn on one page, each this far below the one before. */
const ON_A_PAGE = 50;
const STEP = 1000;
const MOST_LOOKS = 5000;
/** Objects of our own have numbers that no file reaches. */
const FIRST_OWN = 8_000_000;

export interface Widened {
  bytes: Uint8Array;
  /** The pages of the file itself, in their order; the pages behind them show what annotations look like. */
  pages: PdfObject[];
}

/**
 * The same file with one more revision (7.5.6), to be read and not to be kept: each page shows all that is drawn on it,
 * also outside of its edges, and further pages show the looks of annotations. `objects` are those before `end`.
 */
export function widened(bytes: Uint8Array, end: number, objects: readonly PdfObject[]): Widened {
  const file = new PdfFile(objects);
  const trailer = objects.findLast(({ value }) => isDict(value) && value.has('Root') && isTrailer(value));
  const root = trailer && isDict(trailer.value) ? trailer.value.get('Root') : undefined;
  if (!(root instanceof Ref) || !isDict(trailer?.value)) throw rare();
  const catalog = file.object(root);
  const tree = isDict(catalog?.value) ? catalog.value.get('Pages') : undefined;
  if (!catalog || !(tree instanceof Ref)) throw rare();
  const pages = pagesBelow(tree, file);
  const own: [number, string][] = pages.map(({ number, source }) => [
    number!,
    extended(source, `/MediaBox ${BOX} /CropBox ${BOX}`),
  ]);
  const looks = looksOf(file).slice(0, MOST_LOOKS);
  const shown = Array.from({ length: Math.ceil(looks.length / ON_A_PAGE) }, (_, index) => {
    const some = looks.slice(index * ON_A_PAGE, (index + 1) * ON_A_PAGE);
    const number = FIRST_OWN + 10 + 2 * index;
    const names = some.map((each) => `/L${String(each)} ${String(each)} 0 R`).join(' ');
    const draws = some.map((each, nth) => `q 1 0 0 1 0 ${String(-STEP * nth)} cm /L${String(each)} Do Q`).join('\n');
    own.push([
      number,
      `<< /Type /Page /Parent ${String(FIRST_OWN)} 0 R /MediaBox ${BOX} /Resources << /XObject << ${names} >> >> /Contents ${String(number + 1)} 0 R >>`,
    ]);
    own.push([number + 1, `<< /Length ${String(draws.length)} >>\nstream\n${draws}\nendstream`]);
    return number;
  });
  if (shown.length > 0) {
    const kids = [tree.number, ...shown].map((number) => `${String(number)} 0 R`).join(' ');
    own.push([FIRST_OWN, `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length + shown.length)} >>`]);
    own.push([root.number, extended(catalog.source, `/Pages ${String(FIRST_OWN)} 0 R`)]);
  }
  return { bytes: withRevision(bytes.subarray(0, end), own, trailer.value, root), pages };
}

const isTrailer = (dict: Dict): boolean => nameOf(dict.get('Type')) !== 'Catalog';

function pagesBelow(tree: Ref, file: PdfFile): PdfObject[] {
  const found: PdfObject[] = [];
  const seen = new Set<number>();
  const open = [tree];
  for (let ref = open.pop(); ref; ref = open.pop()) {
    const object = file.object(ref);
    if (!object || !isDict(object.value) || seen.has(ref.number)) throw rare();
    seen.add(ref.number);
    const kids = file.value(object.value.get('Kids'));
    if (kids === undefined) found.push(object);
    else if (Array.isArray(kids)) open.push(...kids.filter((kid) => kid instanceof Ref).reverse());
  }
  return found;
}

/** The numbers of the drawings that annotations show (12.5.5). */
function looksOf(file: PdfFile): number[] {
  const looks = new Set<number>();
  const add = (value: Value | undefined, deep: boolean): void => {
    if (value instanceof Ref && file.object(value)?.stream) looks.add(value.number);
    const inner = file.value(value);
    if (deep && isDict(inner) && !(value instanceof Ref && file.object(value)?.stream)) {
      for (const each of inner.values()) add(each, false);
    }
  };
  for (const { value } of file.objects) {
    for (const each of within(value)) {
      const appearance = isDict(each) ? file.value(each.get('AP')) : undefined;
      if (isDict(appearance)) for (const state of appearance.values()) add(state, true);
    }
  }
  return [...looks];
}

/** A dictionary with further entries: of two that are named alike, the last one counts. */
const extended = (source: string, entries: string): string =>
  `${source.slice(0, source.lastIndexOf('>>'))} ${entries} >>`;

function withRevision(bytes: Uint8Array, own: readonly [number, string][], trailer: Dict, root: Ref): Uint8Array {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const before = /startxref\s+(\d+)\s*(?:%%EOF\s*)?$/.exec(raw.subarray(-2048).toString('latin1'))?.[1] ?? '0';
  let text = '\n';
  const rows = own.map(([number, body]) => {
    const at = raw.length + text.length;
    text += `${String(number)} 0 obj\n${body}\nendobj\n`;
    return `${String(number)} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const info = trailer.get('Info');
  const about = info instanceof Ref ? `/Info ${String(info.number)} 0 R` : '';
  const size = FIRST_OWN + 100_000;
  const start = raw.length + text.length;
  text += `xref\n${rows.join('')}trailer << /Size ${String(size)} /Root ${String(root.number)} 0 R ${about} /Prev ${before} >>\n`;
  text += `startxref\n${String(start)}\n%%EOF\n`;
  return Buffer.concat([raw, Buffer.from(text, 'latin1')]);
}
