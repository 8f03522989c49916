import { AstroError } from 'astro/errors';
import type { Entry } from '../collections/entry.ts';
import { bodyOf as readBody } from '../reader/body-of.ts';
import { foldersFrom } from '../reader/folders.ts';
import { readMedia } from '../reader/media.ts';
import { readContent, type Reading } from '../reader/read-content.ts';
import { problemLine, reportOf } from '../reader/report.ts';
import { beijingInstant } from '../schema/beijing.ts';
import { assemble } from './assemble.ts';
import type { MediaLibrary } from './page-context.ts';
import { publicUploads } from './public-uploads.ts';
import type { Site } from './site.ts';

/*
 * Everything is read once as long as this module lives. In a build Node loads it, not the bundle, so that pages and
 * integrations have the same one; the dev server loads it anew when content changes. See integrations/content.ts.
 */
const folders = foldersFrom(process.env, process.cwd());
let reading: Promise<Reading> | undefined;
let site: Promise<Site> | undefined;
let library: Promise<MediaLibrary> | undefined;

/** All content, with what is wrong in it. */
export const loadContent = () => (reading ??= readContent(folders));

/** The site of this build. Rejects with every error of the content. */
export const loadSite = () => (site ??= loadContent().then((content) => siteFrom(content, process.env)));

/** The Markdown of an entry. */
export const bodyOf = (entry: Pick<Entry, 'file' | 'digest'>) => readBody(folders.contentDir, entry);

/** Every upload that residents may have, with its weight and size. */
export const mediaLibrary = () => (library ??= readPublicMedia());

async function readPublicMedia(): Promise<MediaLibrary> {
  return readMedia(folders.mediaDir, publicUploads(await loadSite()));
}

/** The site that a reading makes at the instant `SITE_NOW`, or now. */
export function siteFrom(content: Reading, env: Readonly<Record<string, string | undefined>>): Site {
  const { entries, settings } = content;
  const { errors } = reportOf(content);
  if (!settings || errors.length > 0) {
    throw new AstroError(`内容有 ${errors.length} 处要改，网站没有生成`, errors.map(problemLine).join('\n'));
  }
  const now = env['SITE_NOW'] || beijingInstant(Date.now());
  return assemble({ entries, settings, now, origin: env['SITE_URL'] });
}
