import type { APIRoute, GetStaticPaths } from 'astro';
import { loadContent, loadSite, mediaLibrary } from '../model/load.ts';
import { textOf, type Output } from '../outputs/output.ts';
import { outputsOf } from '../outputs/outputs-of.ts';

/** With a desk there are only the office numbers, which are public anyway: what reviewers cleared may be in drafts. */
const atDesk = (process.env['CMS_BACKEND'] || 'desk') === 'desk';

export const getStaticPaths: GetStaticPaths = async () => {
  const { officePhones, exceptions } = (await loadContent()).allowance;
  const sources = {
    site: await loadSite(),
    media: await mediaLibrary(),
    allowance: { officePhones, exceptions: atDesk ? [] : exceptions },
  };
  return outputsOf(sources).map((output) => ({ params: { output: output.path }, props: { output } }));
};

export const GET: APIRoute<{ output: Output }> = ({ props: { output } }) =>
  new Response(textOf(output), { headers: { 'content-type': output.type } });
