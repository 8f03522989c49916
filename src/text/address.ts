const WEB = /^(https?)\s*[:：]\s*[/／\\]*\s*/i;
const DOMAIN = /^(?:[a-z0-9-]+\.)+(?:cn|com|net|org|gov|edu|info|top|vip|site|xyz|中国|公益|政务)(?=[/:?#]|$)/i;
const INSIDE =
  /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)|^\[|\.(?:local|lan|internal)$/i;

/**
 * Why an address leads nowhere, as the end of a sentence with what to write instead; undefined when it may stand: a whole
 * web address, `mailto:`, `tel:`, or a path. Whether the page of a path exists is another question.
 */
export function addressProblem(address: string): string | undefined {
  if (/^(?:[a-z]:[\\/]|\\\\|file:)|msohtmlclip/i.test(address))
    return '是一台电脑里的文件，别人打不开，图片请用“图片”上传，文件请放进“附件”';
  if (/^(?:data|blob):/i.test(address)) return '只是粘贴进来的图片，没有上传，请删掉，再用“图片”上传';
  const web = WEB.exec(address);
  if (web) return webProblem(address, `${web[1]!.toLowerCase()}://${address.slice(web[0].length)}`);
  return schemeProblem(address);
}

/** Of an address that begins with http in some spelling; `whole` is the same with `://`. */
function webProblem(address: string, whole: string): string | undefined {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+:\/\/)([^/／?？#]*)(.*)$/su.exec(whole) ?? [];
  const site = host.normalize('NFKC').replaceAll('。', '.');
  // Of an address copied with its sentence the last sign is not part.
  const plain = `${scheme}${site.replace(/[.,;:!?、]+$/, '')}${rest.replace(/^／/, '/')}`;
  if (plain.replace(/^https?/i, '') !== address.replace(/^https?/i, '')) return `标点或字母不对，请写成 ${plain}`;
  const url = URL.canParse(plain) ? new URL(plain) : undefined;
  if (!url?.hostname) return '不是完整的网址，请从浏览器的地址栏重新复制';
  if (url.username || url.password) return '带着用户名或密码，请从网址里删掉';
  const { hostname } = url;
  if (INSIDE.test(hostname) || !hostname.includes('.')) return '是内部网络的网址，居民打不开，请换成公开的网址';
  return undefined;
}

/** Of all others: what has no scheme though it needs one, and schemes that no page of ours follows. */
function schemeProblem(address: string): string | undefined {
  const unnamed = /^[:：]?[/／]{2,}(.*)$/s.exec(address)?.[1];
  if (unnamed !== undefined) return `开头少了 https:，请写成 https://${unnamed}`;
  const call = /^(mailto|tel)\s*[:：]\s*(.*)$/is.exec(address);
  if (call) {
    const plain = `${call[1]!.toLowerCase()}:${call[2]!.normalize('NFKC')}`;
    return plain.toLowerCase() === address.toLowerCase() ? undefined : `标点或字母不对，请写成 ${plain}`;
  }
  if (/^www[.。．]/i.test(address) || DOMAIN.test(address)) {
    return `开头少了 https://，请写成 https://${address.replaceAll(/[。．]/g, '.')}`;
  }
  const scheme = /^([a-z][a-z0-9+.-]*)[:：]/i.exec(address)?.[1];
  if (scheme !== undefined) return `不能用 ${scheme}: 开头的地址，请写 https:// 开头的网址`;
  if (/^[^\s/@:]+@[^\s/@]+\.[a-z]+$/i.test(address)) return `是电子邮箱，请写成 mailto:${address}`;
  if (/^\+?\d[\d -]*\d$/.test(address)) return `如果是电话，请写成 tel:${address.replaceAll(' ', '')}`;
  if (address.includes('\\')) return `里有反斜杠，请写成 ${address.replaceAll('\\', '/')}`;
  return undefined;
}
