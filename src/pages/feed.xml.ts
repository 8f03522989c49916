import type { APIRoute } from 'astro';
import { loadSite } from '../model/load.ts';
import { atom } from '../outputs/atom.ts';

export const GET: APIRoute = async () =>
  new Response(atom(await loadSite()), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
