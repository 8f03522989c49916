import { getResolvedPDFJS } from 'unpdf';
import { ChineseCmaps } from './chinese-cmaps.ts';
import { Unfit } from './unfit.ts';

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type Pdf = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;

const MOST_PAGES = 1000;

/** Opens a PDF, hands it on and lets go of it. Unfit: locked with a password, damaged, or endless. */
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
      throw new Unfit(locked ? 'PDF 加了密码，请去掉密码再上传' : 'PDF 已损坏，打不开');
    });
    if (pdf.numPages > MOST_PAGES) throw new Unfit(`PDF 超过 ${String(MOST_PAGES)} 页，请拆成几个文件`);
    return await use(pdf);
  } finally {
    await loading.destroy();
  }
}
