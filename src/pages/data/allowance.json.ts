import type { APIRoute } from 'astro';
import { loadContent } from '../../model/load.ts';

/**
 * What the form lets pass where no desk can be asked for it. With a desk there are only the office numbers, which are
 * public anyway: what reviewers cleared may be in drafts.
 */
export const GET: APIRoute = async () => {
  const { officePhones, exceptions } = (await loadContent()).allowance;
  const atDesk = (process.env['CMS_BACKEND'] || 'desk') === 'desk';
  const shown = atDesk ? [] : exceptions.map(({ file, kind, masked }) => ({ file, kind, masked }));
  return Response.json({ officePhones, exceptions: shown });
};
