import { defineCollection } from 'astro:content';
import { collectionNames } from './collections/index.ts';
import { foldersFrom } from './reader/folders.ts';
import { contentLoaders } from './reader/loader.ts';

const loader = contentLoaders(foldersFrom(process.env, process.cwd()));

/** Schemas are the reader's business; Astro keeps what it has read. */
export const collections = Object.fromEntries(
  [...collectionNames, 'settings'].map((name) => [name, defineCollection({ loader: loader(name) })]),
);
