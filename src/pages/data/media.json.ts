import type { APIRoute } from 'astro';
import { mediaLibrary } from '../../model/load.ts';

/** What pages say of uploads, of those that residents may have. The clerk's preview reads it to show the same. */
export const GET: APIRoute = async () => Response.json(Object.fromEntries(await mediaLibrary()));
