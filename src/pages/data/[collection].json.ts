import type { APIRoute } from 'astro';
import { collectionNames, type CollectionName } from '../../collections/index.ts';
import { loadSite } from '../../model/load.ts';
import { json } from '../../outputs/json.ts';

export const getStaticPaths = () => collectionNames.map((collection) => ({ params: { collection } }));

export const GET: APIRoute = async ({ params }) =>
  Response.json(json(await loadSite(), params['collection'] as CollectionName));
