import { replacing } from './patch.ts';

/**
 * When Decap's own checks stopped a save, a message said so for eight seconds (or, for a wrong form, none did) and the
 * clerk had to look for red words in a long form. The errors are handed to our list of problems.
 */
const patch = (action: string) =>
  replacing('field-errors', `/decap-cms-core/dist/esm/actions/${action}.js`, [
    [
      'if (!fieldsErrors.isEmpty()) {',
      `if (!fieldsErrors.isEmpty()) {
      globalThis.__showFieldErrors(fieldsErrors.toJS());`,
    ],
  ]);

export const fieldErrors = patch('entries');
export const draftFieldErrors = patch('editorialWorkflow');
