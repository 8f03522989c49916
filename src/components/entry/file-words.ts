/** What residents call a file by its ending. */
const kinds: Readonly<Record<string, string>> = {
  pdf: '文档',
  doc: '文档',
  docx: '文档',
  wps: '文档',
  txt: '文本',
  xls: '表格',
  xlsx: '表格',
  et: '表格',
  csv: '表格',
  ppt: '演示',
  pptx: '演示',
  jpg: '图片',
  jpeg: '图片',
  png: '图片',
  webp: '图片',
  zip: '压缩包',
  mp3: '录音',
  mp4: '视频',
};

/** `表格 xlsx　28 KB` for an address and a size in bytes. */
export function fileWords(href: string, bytes?: number): string {
  const ending = /\.([a-z0-9]+)(?:[?#].*)?$/i.exec(href)?.[1]?.toLowerCase() ?? '';
  const kind = ending ? `${kinds[ending] ?? '文件'} ${ending}` : '文件';
  return bytes === undefined ? kind : `${kind}　${sizeWords(bytes)}`;
}

/** Kilobytes up to a thousand, then megabytes with one decimal. */
export function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** The first sixteen signs of a digest in groups of four, short enough to be read aloud: `3f8a 91c2 7d40 be16`. */
export const fingerprintWords = (digest: string) => (digest.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
