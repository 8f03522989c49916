import { replacing } from './patch.ts';

/**
 * To sort a list Decap turned all its entries into plain objects and back, each time anything in its state changed. Only
 * what is sorted by is looked at now.
 */
export const listSort = replacing('list-sort', '/decap-cms-core/dist/esm/reducers/entries.js', [
  [
    'entries = fromJS(orderBy(entries.toJS(), keys, orders));',
    `entries = List(orderBy(entries.toArray(), keys.map(key => entry => entry.getIn(key.split('.'))), orders));`,
  ],
]);
