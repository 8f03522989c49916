import * as z from 'zod';

/** A path as the CMS sends it; its form is judged by `paths.ts` of the desk, here only its length. */
export const path = z.string().max(300);
