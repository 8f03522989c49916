import { getResolvedPDFJS } from 'unpdf';
import { UnreadableFile } from '../outcome.ts';
import { ChineseCmaps } from './cmaps.ts';

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
