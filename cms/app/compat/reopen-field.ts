import { replacing } from './patch.ts';

/**
 * The editor of the body reads its text once, when it appears, and would write the old text back over one that was
 * changed from outside. A change that says so opens the form anew with what it holds now.
 */
export const reopenField = replacing('reopen-field', '/decap-cms-core/dist/esm/reducers/entryDraft.js', [
  [
    `          const name = field.get('name');
          const meta = field.get('meta');`,
    `          const name = field.get('name');
          const meta = field.get('meta');
          if (action.payload.reopen) state.set('key', crypto.randomUUID());`,
  ],
]);
