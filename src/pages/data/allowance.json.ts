import type { APIRoute } from 'astro';
import { readAllowance } from '../../reader/allowance.ts';
import { foldersFrom } from '../../reader/folders.ts';

const { contentDir } = foldersFrom(process.env, process.cwd());

/**
 * What the form lets pass where no desk can be asked for it. With a desk there are only the office numbers, which are
 * public anyway: what reviewers cleared may be in drafts.
 */
export const GET: APIRoute = async () => {
  const { officePhones, exceptions } = await readAllowance(contentDir);
  const atDesk = (process.env['CMS_BACKEND'] || 'desk') === 'desk';
  const shown = atDesk ? [] : exceptions.map(({ file, kind, masked }) => ({ file, kind, masked }));
  return Response.json({ officePhones, exceptions: shown });
};
