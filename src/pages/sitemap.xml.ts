import type { APIRoute } from 'astro';
import { loadSite } from '../model/load.ts';
import { publicPages } from '../model/public-pages.ts';
import { sitemap } from '../outputs/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(sitemap(publicPages(await loadSite())), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
