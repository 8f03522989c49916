import { RefusedFile, UnreadableFile } from '../../attachments/outcome.ts';
import type { Account } from '../account.ts';
import type { Questions } from '../questions.ts';
import { readDocx } from './docx/docx.ts';
import { readHtml } from './html.ts';
import { CannotRead, type Taken } from './taken.ts';
import { readPdf } from './pdf.ts';
import { endingOf, type Source } from './source.ts';
import { readText } from './txt.ts';
import { readWorkbook } from './xlsx/workbook.ts';

const SAVE_AS = '请用 Word 或 WPS 打开，点“文件 › 另存为”，选“Word 文档（*.docx）”保存，再导入';
const ADVICE: Readonly<Record<string, string>> = {
  doc: `doc 是旧格式，读不出来。${SAVE_AS}`,
  wps: `wps 是 WPS 自己的格式，读不出来。${SAVE_AS}`,
  rtf: `rtf 读不出来。${SAVE_AS}`,
  docm: `docm 带有宏，不能导入。${SAVE_AS}`,
  dotx: `dotx 是模板，读不出来。${SAVE_AS}`,
  dot: `dot 是模板，读不出来。${SAVE_AS}`,
  odt: `odt 读不出来。${SAVE_AS}`,
  pages: `pages 读不出来。请在“文稿”里点“文件 › 导出为 › Word”，再导入`,
  xls: 'xls 是旧格式，读不出来。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，再导入',
  xlsm: 'xlsm 带有宏，不能导入。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，再导入',
  xlsb: 'xlsb 读不出来。请用 Excel 打开，另存为“Excel 工作簿（*.xlsx）”，再导入',
  ods: 'ods 读不出来。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，再导入',
  et: 'et 是 WPS 自己的格式，读不出来。请用 WPS 打开，另存为 xlsx，再导入',
  csv: 'csv 里没有样式和合并格。请用 Excel 或 WPS 打开，看一遍没有乱码，另存为 xlsx，再导入',
  ofd: 'ofd 读不出来。请用 OFD 阅读器打开，选中全文复制，粘贴到导入页；或者找发文的人要 Word 原件',
  caj: 'caj 读不出来。请转成 pdf 或 Word 再导入',
  ppt: '幻灯片读不出来。请把文字复制出来，粘贴到导入页',
  pptx: '幻灯片读不出来。请把文字复制出来，粘贴到导入页',
  zip: '压缩包里还有压缩包，没有打开。请解开里面的这一个，再单独导入',
  mht: 'mht 读不出来。请用浏览器打开，另存为“网页，仅 HTML”，再导入',
  rar: 'rar 读不出来。请解开以后直接选里面的文件，或者压缩成 zip',
  '7z': '7z 读不出来。请解开以后直接选里面的文件，或者压缩成 zip',
};
const PICTURE =
  '图片里的字读不出来。请用手机或扫描软件的“识别文字”（OCR）取出文字，核对以后粘贴到导入页；或者找发文的人要 Word 原件';
/** How an old file of Office begins, and one with a password, whatever it is called. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const OLD_OR_LOCKED =
  '文件加了密码，或者是旧格式改了名字。请用 Word、Excel 或 WPS 打开，去掉密码，另存为 docx 或 xlsx，再导入';
const PICTURES = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'bmp', 'tif', 'tiff', 'heic'];

/** One file as blocks or lines. Throws CannotRead with a Chinese sentence. */
export async function readSource({ name, bytes }: Source, account: Account, questions: Questions): Promise<Taken> {
  const ending = endingOf(name);
  const advice = PICTURES.includes(ending) ? PICTURE : ADVICE[ending];
  if (advice !== undefined) throw new CannotRead(advice);
  if (OLD.every((byte, at) => bytes[at] === byte)) throw new CannotRead(OLD_OR_LOCKED);
  try {
    if (ending === 'docx') return readDocx(bytes, account);
    if (ending === 'xlsx') return readWorkbook(bytes, account);
    if (ending === 'pdf') return await readPdf(bytes, account);
    if (ending === 'html' || ending === 'htm') return readHtml(bytes, account, questions);
    if (ending === 'txt' || ending === 'md') return readText(bytes, account, questions);
  } catch (error) {
    if (error instanceof RefusedFile || error instanceof UnreadableFile)
      throw new CannotRead(error.message.replace(/再上传/g, '再导入'));
    throw error;
  }
  throw new CannotRead(
    `不认识这种文件（${ending || '没有扩展名'}），能导入的有 docx、xlsx、html、txt、pdf 和它们的 zip`,
  );
}
