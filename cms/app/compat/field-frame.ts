import { replacing, type Patch } from './patch.ts';

/**
 * The frame around a field. Whether （可不填） stands beside its label is said by `optional` where that is not the same as what
 * Decap insists on; a field that has the focus does not change its colours, since in those of an error it looks like one.
 */
export const fieldFrame: Patch = {
  name: 'field-frame',
  files: {
    '/decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js': replacing(
      [
        "const isFieldOptional = field.get('required') === false;",
        "const isFieldOptional = field.get('optional', field.get('required') === false);",
      ],
      ["` (${t('editor.editorControl.field.optional')})`", "`（${t('editor.editorControl.field.optional')}）`"],
      ['styleActive: true', 'styleActive: false'],
    ),
  },
};
