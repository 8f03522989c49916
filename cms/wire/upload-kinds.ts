/** The largest file that the desk takes, in bytes. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024;

/** The files that are taken, as a sentence names them. */
export const KINDS = '图片（jpg、png、webp）、PDF、Word（docx）或 Excel（xlsx）文件';

/** By their endings. */
const TAKEN = ['jpg', 'jpeg', 'png', 'webp', 'pdf', 'docx', 'xlsx'];

const MACROS = (kind: string) => `里面可以带宏（程序）。请“另存为”${kind} 或 pdf，再上传。`;
const PACKED = '是压缩包，查不出里面有什么。请解压以后一个一个上传。';
const FILM = '是视频或录音，这里放不了。请放到视频号等地方，把网址写在正文里；要紧的话写成文字。';
const SLIDES = '是演示文稿，在手机上不好看。请“另存为”pdf，再上传。';
const SCANNED = '是 TIFF 图片，手机和浏览器多半打不开。照片请存成 jpg，文字扫描件请存成 pdf，再上传。';
const PHONE_PHOTO =
  '是手机的照片格式 HEIC，很多居民打不开。苹果手机：在“设置 › 相机 › 格式”里选“兼容性最佳”再拍，或者用这里的“拍照”；安卓手机：在相机设置里关掉“高效图片（HEIF）”，或者把照片截个屏。再上传。';

/** What to do with files that clerks often have and that cannot be taken; it follows on “它”. */
const advice: Readonly<Record<string, string>> = {
  doc: '是旧版 Word 文件，查不出里面有没有个人信息。请在 Word 或 WPS 里“另存为”docx 或 pdf，再上传。',
  xls: '是旧版 Excel 文件，查不出里面有没有个人信息。请在 Excel 或 WPS 里“另存为”xlsx 或 pdf，再上传。',
  heic: PHONE_PHOTO,
  heif: PHONE_PHOTO,
  avif: '是 AVIF 图片，很多手机打不开。请存成 jpg 或 png，或者截个屏，再上传。',
  docm: MACROS('docx'),
  xlsm: MACROS('xlsx'),
  gif: '是 GIF 图片，这里不放动图。请存成 jpg 或 png，再上传。',
  jfif: '就是 jpg 图片，只是结尾不一样。请把文件名的结尾改成 .jpg，再上传。',
  bmp: '是 BMP 图片，没有压缩，有的手机打不开。请用“画图”等软件“另存为”png 或 jpg，再上传。',
  tif: SCANNED,
  tiff: SCANNED,
  svg: '里面可以带程序。请存成 png，再上传。',
  wps: '只有 WPS 打得开。请在 WPS 里“另存为”docx 或 pdf，再上传。',
  et: '只有 WPS 打得开。请在 WPS 里“另存为”xlsx 或 pdf，再上传。',
  dps: '只有 WPS 打得开。请在 WPS 里“另存为”pdf，再上传。',
  ofd: '很多居民打不开。请用阅读软件“输出为 PDF”，再上传。',
  ppt: SLIDES,
  pptx: SLIDES,
  csv: '在手机上不好看。请在 Excel 或 WPS 里“另存为”xlsx，再上传。',
  txt: '是纯文字。请把文字复制到正文里。',
  htm: '是网页。请把里面的文字复制到正文里，或者打印成 pdf，再上传。',
  html: '是网页。请把里面的文字复制到正文里，或者打印成 pdf，再上传。',
  zip: PACKED,
  rar: PACKED,
  '7z': PACKED,
  mp4: FILM,
  mov: FILM,
  avi: FILM,
  mp3: FILM,
  m4a: FILM,
  wav: FILM,
};

/** Why a file of this ending is not taken, whatever is in it; it follows on “它”. Undefined for those that are. */
export function endingRefusal(ending: string): string | undefined {
  return TAKEN.includes(ending) ? undefined : (advice[ending] ?? `不是${KINDS}，不能上传。`);
}
