import type { APIRoute } from 'astro';
import { mediaLibrary } from '../../model/load.ts';

/** What pages say of uploads. The clerk's preview reads it to show the same. */
export const GET: APIRoute = () => Response.json(Object.fromEntries(mediaLibrary()));
