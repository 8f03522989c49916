import { createHash } from 'node:crypto';

/** A page of the desk itself (not of the site): few words, no script, the site's own paper and ink. */
export interface DeskPage {
  /** Small words above the rule that say where one is. */
  place: string;
  title: string;
  /** HTML, already escaped. */
  body: string;
  /** HTML of the way back, above everything. */
  back?: string;
  /** An address of ours that the browser goes to by itself. */
  goOnTo?: string;
}

const STYLE = `:root{color-scheme:light dark;--paper:#fdfcf9;--stone:#ecf0ee;--edge:#66767a;--ink:#172023;--ink2:#3f4d52;--qing:#0b4c60;--on-qing:#fff;--zhu:#a32416;--bad:#931818}
@media (prefers-color-scheme:dark){:root{--paper:#131a1c;--stone:#1d272a;--edge:#82959a;--ink:#e8ece9;--ink2:#b4c0c0;--qing:#8fcbe0;--on-qing:#0c1416;--zhu:#f38b76;--bad:#ff9c90}}
*{box-sizing:border-box}
html{font:106.25%/1.75 "PingFang SC","HarmonyOS Sans SC",MiSans,"Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);line-break:strict;overflow-wrap:anywhere}
main{max-width:36rem;margin:0 auto;padding:clamp(1.75rem,6vw,4rem) clamp(16px,5vw,48px) 3rem}
h1,h2,p,ul,dl,dd{margin:0}
.org{color:var(--zhu);font-weight:600;letter-spacing:.06em;padding-bottom:.4rem}
.rule{display:block;height:8px;border:solid var(--zhu);border-width:4px 0 1px}
h1{font-size:1.65rem;line-height:1.4;font-weight:600;margin-top:1rem;text-wrap:balance}
.lead+.small{margin-top:1rem}
a{color:var(--qing);text-underline-offset:.22em}
.lead{margin-top:.5rem;font-size:1.05rem}
form{margin-top:1.75rem}
.field{margin-top:1.4rem}
label{display:block;font-weight:600}
.hint,.small{font-size:.9rem;color:var(--ink2)}
input:not([type=checkbox]),select,textarea{display:block;width:100%;min-height:max(2.75rem,44px);margin-top:.35rem;padding:.3rem .8rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:3px}
[hidden]{display:none!important}
:is(input,select,textarea)[aria-invalid=true]{border:2px solid var(--bad)}
.wrong{color:var(--bad);font-weight:600;margin-top:.35rem}
.all{margin-top:1.4rem;padding:.8rem 1rem;background:var(--stone);border-left:4px solid var(--qing)}
.all.wrong{border-color:var(--bad)}
.back{margin-bottom:1.4rem}
.back a{display:inline-flex;align-items:center;min-height:2.75rem}
h2{font-size:1.2rem;line-height:1.5;font-weight:600;margin-top:2.6rem;text-wrap:balance}
.rows{list-style:none;padding:0;margin-top:1rem;border-top:1px solid var(--edge)}
.rows>li{padding:1rem 0;border-bottom:1px solid var(--edge)}
.rows.log>li{padding:.45rem 0}
.rows :is(h2,h3){margin:0;font-size:1.06rem;font-weight:600}
.rows :is(h2,h3) span{font-weight:400;color:var(--ink2);margin-left:.5em}
.rows>li>a{font-weight:600}
.mark{display:inline-block;padding:0 .6em;margin-right:.6em;background:var(--stone);border-radius:3px;color:var(--ink);font-size:.9rem}
.mark.bad{color:var(--bad);font-weight:600}
summary{display:inline-flex;align-items:center;min-height:2.75rem;color:var(--qing);cursor:pointer;text-decoration:underline;text-underline-offset:.22em}
details>form:first-of-type{margin-top:.2rem}
.pair{display:flex;flex-wrap:wrap;gap:0 1rem}
.pair>*{flex:1 1 12rem}
.acts+.hint,.field>input+.hint,.field>select+.hint{margin-top:.5rem}
.acts{display:flex;flex-wrap:wrap;gap:.8rem;margin-top:1.4rem}
.acts button,.rows li>form button{margin-top:0}
.rows li>form{margin-top:.6rem}
button.plain{background:var(--paper);color:var(--qing)}
code.once{display:block;margin-top:.6rem;padding:.7rem .9rem;background:var(--paper);border:1px solid var(--edge);border-radius:3px;font:inherit;user-select:all;word-break:break-all}
button,.btn{display:inline-flex;align-items:center;justify-content:center;min-height:max(2.75rem,44px);margin-top:1.75rem;padding:.3rem 1.6rem;border:1px solid var(--qing);border-radius:3px;background:var(--qing);color:var(--on-qing);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
button:hover,.btn:hover{text-decoration:underline 2px;text-underline-offset:.22em}
:focus-visible{outline:3px solid var(--zhu);outline-offset:3px;border-radius:2px}
@media (max-width:30em){button{width:100%}}`;

/** Nothing but this one style sheet may act on a page of the desk. */
export const DESK_PAGE_CSP = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function deskPage({ place, title, body, back = '', goOnTo }: DeskPage): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
${goOnTo === undefined ? '' : `<meta http-equiv="refresh" content="0;url=${escapeHtml(goOnTo)}">\n`}<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${back}<p class="org">${escapeHtml(place)}</p><span class="rule"></span>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
