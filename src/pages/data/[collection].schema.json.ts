import type { APIRoute } from 'astro';
import { collectionNames, type CollectionName } from '../../collections/index.ts';
import { loadSite } from '../../model/load.ts';
import { jsonSchema } from '../../outputs/json-schema.ts';

export const getStaticPaths = () => collectionNames.map((collection) => ({ params: { collection } }));

export const GET: APIRoute = async ({ params }) =>
  Response.json(jsonSchema(params['collection'] as CollectionName, (await loadSite()).origin));
