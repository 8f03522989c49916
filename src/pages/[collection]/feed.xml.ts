import type { APIRoute } from 'astro';
import type { CollectionName } from '../../collections/index.ts';
import { mainNames } from '../../model/current.ts';
import { loadSite } from '../../model/load.ts';
import { atom } from '../../outputs/atom.ts';

export const getStaticPaths = () => mainNames.map((collection) => ({ params: { collection } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(atom(await loadSite(), params['collection'] as CollectionName), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
