import { replacing, type Patch } from './patch.ts';

const handOver = replacing([
  'if (!fieldsErrors.isEmpty()) {',
  'if (!fieldsErrors.isEmpty() && globalThis.__stoppedByFields(fieldsErrors.toJS())) {',
]);

/**
 * When Decap's own checks stopped a save, a message said so for eight seconds (or, for a wrong form, none did) and the
 * clerk had to look for red words in a long form. The errors are handed to our list of problems. At the desk nothing of it
 * stops a save: a draft may be half done.
 */
export const fieldErrors: Patch = {
  name: 'field-errors',
  files: {
    '/decap-cms-core/dist/esm/actions/entries.js': handOver,
    '/decap-cms-core/dist/esm/actions/editorialWorkflow.js': handOver,
  },
};
