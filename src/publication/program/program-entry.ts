import { createApp } from 'astro/app/entrypoint';

/** The pages as a program: what Astro bundles for a server, asked by the publication for one page after another. */
export const app = createApp();
