import { replacing } from './patch.ts';

/**
 * Uploading a second file of the same name deleted the first one at once. Each upload gets a name of its own from
 * `globalThis.__uploadName`. https://github.com/decaporg/decap-cms/issues/857
 * With names of their own, the same picture uploaded twice is two files; known by its bytes, the second pushed the first
 * out of the save while a field still named it.
 */
export const uploadNames = replacing('upload-names', '/decap-cms-core/dist/esm/actions/mediaLibrary.js', [
  ['sanitizeSlug(file.name.toLowerCase(), state.config.slug)', 'globalThis.__uploadName(file.name.toLowerCase())'],
  [
    `} else if (editingDraft) {
          const id = await getBlobSHA(file);`,
    `} else if (editingDraft) {
          const id = assetProxy.path;`,
  ],
]);
