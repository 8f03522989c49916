import { replacing } from './patch.ts';

/** The heading of a list was "0 附件", which is not how Chinese counts, and that of an empty row "No title". */
export const listHeading = replacing('list-heading', '/decap-cms-widget-list/dist/esm/ListControl.js', [
  ['`${items.size} ${listLabel}`', '`${label}（${items.size} 项）`'],
  ["`No ${labelField.get('name')}`", "`（还没有填${labelField.get('label')}）`"],
]);
