import { wallTime } from '../clock.ts';
import { html } from '../pages/html.ts';

interface Shown {
  /** Milliseconds since 1970. */
  at: number;
  until: number;
  /** Addresses of uploads that only the draft has, `/media/…`. */
  uploads: readonly string[];
}

/**
 * A page of the site as somebody without an account gets it: said to be a draft, for no search engine, and with the
 * uploads of the draft below its own address. Scripts and styles are those of the site.
 */
export function previewHtml(page: string, { at, until, uploads }: Shown): string {
  const words = `这一页还没有公布，请不要转发。文字是 ${wallTime(at, at)} 的，以后改了不会变；${wallTime(until, at)} 前能打开。`;
  const band = html`<section class="alert" data-level="warning" aria-label="草稿"><div class="wrap"><p><b>草稿，还没有公布</b>${words}</p></div></section>`;
  const marked = page
    .replace(/<link rel="(?:canonical|alternate)"[^>]*>/g, '')
    .replace(/<meta name="robots"[^>]*>/g, '')
    .replace('<meta charset="utf-8">', '<meta charset="utf-8"><meta name="robots" content="noindex, nofollow">')
    .replace(/(<main[\s>])/, (start) => band.toString() + start);
  return uploads.reduce((text, address) => text.replaceAll(`"${address}`, `".${address}`), marked);
}
