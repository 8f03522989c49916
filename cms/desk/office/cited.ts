import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NotHeld } from '../../../src/record/not-held.ts';
import { buildReport } from '../../../src/reader/report.ts';
import { html, type Html } from '../pages/html.ts';
import type { Releases } from '../publishing/releases.ts';
import type { OfficePage } from './office-page.ts';

/** The documents that texts name and that the board does not hold, as the build of the live site found them. */
export function citedPage(releases: Releases): OfficePage {
  return {
    path: '/desk/office/cited',
    right: 'read',
    title: '引用了但本站没有的文件',
    lead: '文章里提到、“政策文件”里还没有的文件，提到最多的在前。',
    async show() {
      const missing = await notHeldOn(releases.current()?.site);
      if (missing === undefined) return html`<p class="lead">网站下一次更新以后，这里列出清单。</p>`;
      if (missing.length === 0) return html`<p class="lead">文章里提到的文件，本站都有。</p>`;
      return html`<p class="lead">共 ${missing.length} 份。居民点不开这些文件；补进“政策文件”以后，文章里的名称自动变成链接。</p>
<ol class="rows">
${missing.map(rowHtml)}
</ol>`;
    },
  };
}

function rowHtml({ name, held, count, by }: NotHeld): Html {
  const several = held > 1 ? html`<p>本站有 ${held} 份对得上，分不清是哪一份；请在文章里写上文号。</p>` : '';
  const more = count > by.length ? html`<li>还有 ${count - by.length} 篇</li>` : '';
  return html`<li><h2>${name} <span>${count} 篇提到</span></h2>
${several}<ul>${by.map(({ file, title }) => html`<li><a href="${entryForm(file)}">${title}</a></li>`)}${more}</ul></li>`;
}

/** Where its form opens: `services/2026/x.md` → `/admin/#/collections/services/entries/2026/x`. */
const entryForm = (file: string) => `/admin/#/collections/${file.replace(/\.md$/, '').replace('/', '/entries/')}`;

/** Undefined where no build of this version has told it. */
async function notHeldOn(site: string | undefined): Promise<readonly NotHeld[] | undefined> {
  if (site === undefined) return undefined;
  try {
    return buildReport.parse(JSON.parse(await readFile(join(dirname(site), 'report.json'), 'utf8'))).notHeld;
  } catch {
    return undefined;
  }
}
