import { getResolvedPDFJS } from 'unpdf';
import { UnreadableFile } from '../outcome.ts';

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type Pdf = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;

const MOST_PAGES = 1000;

/** Opens a PDF, hands it on and lets go of it. Unreadable: locked with a password, damaged, or endless. */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: Pdf) => Promise<T>): Promise<T> {
  const { getDocument } = await getResolvedPDFJS();
  // PDF.js takes the bytes away from whoever gave them.
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: true,
    useWorkerFetch: false,
    cMapUrl: 'cmaps/',
    cMapPacked: false,
    BinaryDataFactory: ChineseCmaps,
  });
  try {
    const pdf = await loading.promise.catch((error: unknown) => {
      const locked = error instanceof Error && error.name === 'PasswordException';
      throw new UnreadableFile(
        locked ? 'PDF 加了密码，请去掉密码再上传' : 'PDF 已损坏，打不开，请重新输出为 PDF 再上传',
      );
    });
    if (pdf.numPages > MOST_PAGES) throw new UnreadableFile(`PDF 超过 ${String(MOST_PAGES)} 页，请拆成几个文件再上传`);
    return await use(pdf);
  } finally {
    await loading.destroy();
  }
}

/** The code tables that PDF only names; each code stands for its Unicode number here, which is all that reading takes. */
const TABLES: readonly (readonly [RegExp, () => string])[] = [
  [
    /^Adobe-(?:GB1|CNS1|Japan1|Korea1)-UCS2$/,
    () => cmap(['<0000> <ffff>'], [], '1 beginbfrange\n<0000> <ffff> <0000>\nendbfrange'),
  ],
  [/^Uni(?:GB|CNS|JIS|KS).*-(?:UCS2|UTF16)(?:-HW)?-[HV]$/, () => cmap(['<0000> <ffff>'], ['<0000> <ffff> 0'])],
  [/^(?:GBK|GB-EUC|GBpc|GBKp|GBK2K).*-[HV]$/, () => twoBytes('gb18030', 0x81)],
  [/B5.*-[HV]$/, () => twoBytes('big5', 0x81)],
];

/**
 * Stands in for the CMap files of PDF.js, which its build for servers leaves out: with them 4 MB, and without them older
 * Chinese PDFs whose fonts are not embedded have no text at all. Asked by PDF.js for each table that a font names.
 */
export class ChineseCmaps {
  /** Names of tables that were asked for and are not here. */
  static readonly missing = new Set<string>();

  fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const table = kind === 'cMapUrl' ? TABLES.find(([name]) => name.test(filename)) : undefined;
    if (table) return Promise.resolve(new TextEncoder().encode(table[1]()));
    if (kind === 'cMapUrl') ChineseCmaps.missing.add(filename);
    return Promise.reject(new Error(`no ${kind} ${filename}`));
  }
}

function twoBytes(encoding: string, firstLead: number): string {
  const decoder = new TextDecoder(encoding);
  const chars: string[] = [];
  for (let lead = firstLead; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const point = decoder.decode(Uint8Array.of(lead, trail)).codePointAt(0) ?? 0xfffd;
      if (point < 0xfffd && point > 0x7f) chars.push(`<${hex(lead * 256 + trail)}> ${String(point)}`);
    }
  }
  const single = ['<00> <7f> 0'];
  return cmap(['<00> <80>', `<${hex(firstLead * 256 + 0x40)}> <fefe>`], single, block('cidchar', chars));
}

function cmap(spaces: readonly string[], ranges: readonly string[], rest = ''): string {
  return ['begincmap', block('codespacerange', spaces), block('cidrange', ranges), rest, 'endcmap\n'].join('\n');
}

const block = (name: string, lines: readonly string[]): string =>
  `${String(lines.length)} begin${name}\n${lines.join('\n')}\nend${name}`;
const hex = (code: number): string => code.toString(16).padStart(4, '0');
