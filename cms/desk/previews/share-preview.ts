import { join } from 'node:path';
import { addressOf } from '../disk/paths.ts';
import { writeDurably, makeFolder } from '../disk/durable-file.ts';
import type { Drafts, Draft } from '../drafts/drafts.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { Person } from '../../wire/people.ts';
import { beijingInstant } from '../../../src/schema/beijing.ts';
import type { RenderPage } from '../publishing/worker.ts';
import { previewHtml } from './preview-html.ts';
import type { SharedPreviews } from './shared-previews.ts';

export type { RenderPage };

interface ShareParts {
  previews: SharedPreviews;
  drafts: Pick<Drafts, 'read'>;
  renderPage: RenderPage;
  now: () => number;
}

const FAILED = '预览没有做成，请过一会儿再试；还不行，请告诉管理网站的人。';

/**
 * Makes a page of a draft as it is saved now, and the address at which it can be looked at. It shows this text for as long
 * as it holds: what is written later may be half done.
 */
export async function sharePreview(
  { draft, text, by }: { draft: Draft; text: string; by: Person },
  { previews, drafts, renderPage, now }: ShareParts,
): Promise<string> {
  const at = now();
  if (draft.collection === 'settings') throw new HttpError(422, '网站设置没有自己的网页，不能发预览。');
  const shown = { by, at: new Date(at).toISOString(), wire: draft.entry };
  const token = await previews.share(shown, async (folder, until) => {
    const uploads = draft.files.filter((wire) => text.includes(addressOf(wire)));
    const bytes = await drafts.read(uploads.map((wire) => ({ draft, wire })));
    for (const [index, wire] of uploads.entries()) {
      const path = join(folder, addressOf(wire));
      await makeFolder(join(path, '..'));
      await writeDurably(path, bytes[index] ?? Buffer.alloc(0), 0o600);
    }
    const file = draft.entry.slice('content/'.length);
    const page = await renderPage({ now: process.env['SITE_NOW'] || beijingInstant(at), file, text, folder });
    if (!page) throw new HttpError(503, FAILED);
    if ('problems' in page) throw new HttpError(422, lacking(page.problems), page.problems);
    const html = previewHtml(page.html, { at, until: Date.parse(until), uploads: uploads.map(addressOf) });
    await writeDurably(join(folder, 'page.html'), html, 0o600);
    return { page: page.path };
  });
  return `/preview/${token}/`;
}

function lacking(problems: readonly { label: string; message: string }[]): string {
  const said = problems.slice(0, 3).map(({ label, message }) => [label, message].filter(Boolean).join('：'));
  const more = problems.length > 3 ? `等 ${String(problems.length)} 处` : '';
  return `还不能发预览，这几处填好才排得成网页：${said.join('；')}${more}。`;
}
