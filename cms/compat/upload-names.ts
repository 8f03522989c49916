import { replacing } from './cure.ts';

/**
 * Uploading a second file of the same name deleted the first one at once. Each upload gets a name of its own from
 * `globalThis.__uploadName`. https://github.com/decaporg/decap-cms/issues/857
 */
export const uploadNames = replacing('upload-names', '/decap-cms-core/dist/esm/actions/mediaLibrary.js', [
  ['sanitizeSlug(file.name.toLowerCase(), state.config.slug)', 'globalThis.__uploadName(file.name.toLowerCase())'],
]);
