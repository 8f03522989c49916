import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, inject, test } from 'vitest';
import { draftOf } from '../../cms/app/preview/draft.ts';
import { shownWith } from '../../cms/app/preview/preview-context.ts';
import { entriesFrom, originFrom } from '../../cms/app/state/open-data.ts';
import { definitionOf, type CollectionName } from '../../src/collections/index.ts';
import { viewOf } from '../../src/collections/views.ts';
import { assemble } from '../../src/model/assemble.ts';
import { pageContext } from '../../src/model/page-context.ts';
import { namesWithPages } from '../../src/model/public-pages.ts';
import { unbroken } from '../../src/text/unbroken.ts';
import { renderBody } from '../../src/model/render-body.ts';
import { foldersFrom } from '../../src/reader/folders.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { withoutPastNames } from '../../src/record/retention.ts';
import { instantMs } from '../../src/schema/beijing.ts';
import type { Media } from '../../src/schema/page.ts';
import { NOW } from './build.ts';

const dist = inject('dist');
const folders = foldersFrom({}, process.cwd());
const { entries, settings } = await readContent(folders);
const openData = (name: string): unknown => JSON.parse(readFileSync(join(dist, `data/${name}.json`), 'utf8'));
const media = new Map(Object.entries(openData('media') as Record<string, Media>));

/** What the clerk's preview makes of a file: from the form's values, and of all else only what the site gives out as data. */
function preview(name: CollectionName, id: string, text: string): string {
  const split = splitFrontMatter(text) as { data: Record<string, unknown>; body: string };
  const names = shownWith(name);
  const files = names.map(openData);
  const around = files.flatMap((file, index) => entriesFrom(file, names[index]!));
  const site = assemble({ entries: around, settings: settings!, now: NOW, origin: originFrom(files) });
  const draft = draftOf(definitionOf(name), { slug: id, values: { ...split.data, body: split.body } });
  if ('problems' in draft) throw new Error(JSON.stringify(draft.problems));
  const entry = withoutPastNames(draft.entry, instantMs(NOW));
  const body = renderBody(site, entry, draft.body, media);
  const props = { entry: { ...entry, data: entry.data }, body, context: pageContext(site, entry, media) };
  // On the site hours and telephones are kept in one line.
  return unbroken(renderToStaticMarkup(createElement(viewOf(name), props)));
}

/** The article of a built page, without what a preview does not have: the fingerprint of the saved file, and the news of a community. */
function built(name: CollectionName, id: string): string {
  const html = readFileSync(join(dist, name, id, 'index.html'), 'utf8');
  return html
    .slice(html.indexOf('<article'), html.lastIndexOf('</article>') + '</article>'.length)
    .replace(/<section class="sec" id="news".*?<\/section>/s, '')
    .replace(/<dt>内容指纹<\/dt><dd>[0-9a-f ]+<\/dd>/, '')
    .replace(/内容指纹：[0-9a-f ]+　/, '');
}

describe.each(namesWithPages)('%s', (name) => {
  const own = entries.filter(({ collection }) => collection === name);

  test('every page is, to the letter, what its clerk saw in the preview', () => {
    expect(own.length).toBeGreaterThan(1);
    for (const { id, file } of own) {
      expect(preview(name, id, readFileSync(join(folders.contentDir, file), 'utf8')), id).toBe(built(name, id));
    }
  });
});
