import { decodeEntities, escapeAttribute } from './entities.ts';

const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

const FILE_TYPES: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  ofd: 'OFD',
  doc: 'Word',
  docx: 'Word',
  wps: 'WPS',
  xls: 'Excel',
  xlsx: 'Excel',
  et: 'WPS 表格',
  csv: 'CSV 表格',
  ppt: 'PPT',
  pptx: 'PPT',
  zip: '压缩包',
  rar: '压缩包',
  '7z': '压缩包',
  txt: '文本',
  mp3: '录音',
  mp4: '视频',
};

/**
 * The address, encoded, if it may stand in a notice: http, https, mailto, tel, a relative path or a fragment.
 * Everything else is undefined: other schemes, `//host`, backslashes, control characters, user names before a host,
 * and colons or character references that a browser might come to read as a scheme.
 * `literal` addresses (bare ones in running text) hold no character references.
 */
export function safeUrl(written: string, literal = false): string | undefined {
  const url = (literal ? written : decodeEntities(written)).trim();
  if (url === '' || url.startsWith('//') || /[\\<>"`\p{Cc}\p{Cf}]/u.test(url)) return undefined;
  const head = /^[^/?#]*/.exec(url)?.[0] ?? '';
  const scheme = /^([a-z]+):/i.exec(head)?.[1]?.toLowerCase();
  if (scheme === undefined ? /:|%3a|&$|&\w+;/i.test(head) : !SCHEMES.has(scheme)) return undefined;
  if (scheme?.startsWith('http') && !isPlainWebAddress(url)) return undefined;
  return encoded(url);
}

/** Whether an address that safeUrl let through leads to another site. */
export function isExternal(url: string, host: string | undefined): boolean {
  return /^https?:/i.test(url) && new URL(url).host !== host?.toLowerCase();
}

/** A link around HTML that is already escaped. External ones and files say so. */
export function linkHtml(inner: string, url: string, host: string | undefined, title?: string | null): string {
  const external = isExternal(url, host);
  const rel = external ? ' rel="noopener external"' : '';
  const tip = title ? ` title="${escapeAttribute(decodeEntities(title))}"` : '';
  const note = external ? '<span class="vh">（外部网站）</span>' : '';
  return `<a href="${escapeAttribute(url)}"${rel}${tip}>${inner}${fileNote(inner, url)}${note}</a>`;
}

function fileNote(inner: string, url: string): string {
  if (/^(mailto|tel):/i.test(url)) return '';
  const extension = /^[^?#]*\/?[^/?#]+\.([a-z0-9]{2,4})(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  // A host alone, such as https://example.zip, is no file.
  const type =
    /^https?:\/\/[^/]*$/i.test(url) || !Object.hasOwn(FILE_TYPES, extension) ? undefined : FILE_TYPES[extension];
  if (type === undefined || new RegExp(`\\.${extension}\\b|${type}`, 'i').test(inner)) return '';
  return `（${type}）`;
}

function isPlainWebAddress(url: string): boolean {
  if (!/^https?:\/\/[^/?#]/i.test(url)) return false;
  try {
    const { username, password, hostname } = new URL(url);
    return username === '' && password === '' && hostname !== '';
  } catch {
    return false;
  }
}

function encoded(url: string): string | undefined {
  try {
    return encodeURI(url).replaceAll('%25', '%');
  } catch {
    return undefined;
  }
}
