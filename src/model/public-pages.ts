import { collectionNames, definitionOf } from '../collections/index.ts';

/** The collections whose entries have pages of their own. */
export const namesWithPages = collectionNames.filter((name) => definitionOf(name).menu !== 'none');
