import type { APIRoute } from 'astro';
import { collectionNames, type CollectionName } from '../../collections/index.ts';
import { loadSite } from '../../model/load.ts';
import { csv } from '../../outputs/csv.ts';

export const getStaticPaths = () => collectionNames.map((collection) => ({ params: { collection } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(csv(await loadSite(), params['collection'] as CollectionName), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
