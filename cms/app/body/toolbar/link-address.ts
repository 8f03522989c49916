/** An address as people type it: `www.example.cn`, a telephone number, an address of mail, or a page of this site. */
export function linkAddress(typed: string, host: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  if (/^(?:https?:\/\/|mailto:|tel:)\S/i.test(text)) return ownPath(text, host);
  if (/^[/#](?!\/)\S*$/.test(text)) return text;
  if (/^[^@/]+@[^@/]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  if (/^\+?[\d-]{5,}$/.test(text)) return `tel:${text}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `https://${text}` : undefined;
}

/** A page of this site is named without the site, so that it is right wherever the site lies. */
function ownPath(text: string, host: string): string {
  const url = URL.parse(text);
  return url && url.host === host ? url.pathname + url.search + url.hash : text;
}
