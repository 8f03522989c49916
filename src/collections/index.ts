import { alerts } from './alerts/schema.ts';
import { communities } from './communities/schema.ts';
import { consultations } from './consultations/schema.ts';
import { disclosures } from './disclosures/schema.ts';
import { duties } from './duties/schema.ts';
import { indicators } from './indicators/schema.ts';
import { meetings } from './meetings/schema.ts';
import { needs } from './needs/schema.ts';
import { notices } from './notices/schema.ts';
import { organisations } from './organisations/schema.ts';
import { places } from './places/schema.ts';
import { policies } from './policies/schema.ts';
import { postings } from './postings/schema.ts';
import { projects } from './projects/schema.ts';
import { registers } from './registers/schema.ts';
import { services } from './services/schema.ts';
import { volunteering } from './volunteering/schema.ts';
import type * as z from 'zod';
import type { Definition } from '../schema/collection.ts';

/** All collections, in the order of the menu. */
export const collections = {
  disclosures,
  consultations,
  services,
  notices,
  volunteering,
  policies,
  projects,
  meetings,
  registers,
  organisations,
  needs,
  indicators,
  duties,
  communities,
  places,
  alerts,
  postings,
};

export type CollectionName = keyof typeof collections;
export type EntryData<N extends CollectionName = CollectionName> = z.output<(typeof collections)[N]['schema']>;

export const collectionNames = Object.keys(collections) as CollectionName[];

/** Those whose entries come out on a day: what is news, and what feeds carry. */
export const datedNames = collectionNames.filter((name) => 'published' in collections[name].schema.shape);

/** A definition by name, with its data untyped: for code that treats all collections alike. */
export const definitionOf = (name: CollectionName): Definition => collections[name];
