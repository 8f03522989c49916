import { replacing, type Patch } from './patch.ts';

/** Pictures and files from the moment they are chosen until they are shown. */
export const uploads: Patch = {
  name: 'uploads',
  files: {
    // An image that was just uploaded showed as a broken icon until the site was rebuilt, because `/media/…` was taken
    // for an address on another host.
    '/decap-cms-lib-util/dist/esm/path.js': replacing(["'^(?:[a-z]+:)?//|^/'", "'^(?:[a-z]+:)?//'"]),
    '/decap-cms-core/dist/esm/actions/mediaLibrary.js': replacing(
      // Uploading a second file of the same name deleted the first one at once: each upload gets a name of its own.
      // And by its true ending: phones save JPEG as .jfif and WebP as .jpg.
      [
        'const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);',
        `file = await globalThis.__trueFile(file);
    const fileName = globalThis.__uploadName(file.name.toLowerCase());`,
      ],
      // At the desk a file goes there at once, also while an entry is open: kept in the browser it would travel with each
      // save, and block it.
      [
        `const editingDraft = selectEditingDraft(state.entryDraft);

    /**`,
        `const editingDraft = !globalThis.__atDesk && selectEditingDraft(state.entryDraft);

    /**`,
      ],
      // Then the same picture uploaded twice is two files. Known by its bytes, the second pushed the first out of the
      // save while a field still named it.
      [
        `} else if (editingDraft) {
          const id = await getBlobSHA(file);`,
        `} else if (editingDraft) {
          const id = assetProxy.path;`,
      ],
    ),
    // Resizing enlarged small pictures, bent every picture to the given width and height, and turned transparent ground
    // black. Width and height are now a box that the picture is shrunk into; transparent ground becomes white.
    '/decap-cms-core/dist/esm/lib/imageTransformations.js': replacing(
      [
        `if (width && height) {
    return {
      width,
      height
    };`,
        `if (width && height) {
    const scale = Math.min(1, width / sourceWidth, height / sourceHeight);
    return {
      width: Math.round(sourceWidth * scale),
      height: Math.round(sourceHeight * scale)
    };`,
      ],
      [
        'context.drawImage(image,',
        `context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image,`,
      ],
    ),
  },
};
