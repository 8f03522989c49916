import { replacing } from './patch.ts';

/**
 * An image that was just uploaded showed as a broken icon until the site was rebuilt, because `/media/…` was taken for
 * an address on another host. https://github.com/decaporg/decap-cms/issues/7639
 */
export const assetPath = replacing('asset-path', '/decap-cms-lib-util/dist/esm/path.js', [
  ["'^(?:[a-z]+:)?//|^/'", "'^(?:[a-z]+:)?//'"],
]);
