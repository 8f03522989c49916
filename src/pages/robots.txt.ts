import type { APIRoute } from 'astro';
import { loadSite } from '../model/load.ts';

export const GET: APIRoute = async () => {
  const { origin } = await loadSite();
  return new Response(
    `User-agent: *\nDisallow: /admin/\nDisallow: /desk/\nDisallow: /search/?\n\nSitemap: ${origin}/sitemap.xml\n`,
  );
};
