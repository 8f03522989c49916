/** All that this bench knows of our own index when it builds it; `ours-in-browser.ts` is the other half. */
export { manifestTags } from '../../../src/publication/search/manifest-tags.ts';
export { documentsIn } from '../../search/documents-in.ts';
export type { SearchDocument } from '../../../src/search/index/document.ts';
export { simplifiedOf } from '../../../src/search/index/simplified.ts';
export { writeIndex, type IndexParts } from '../../../src/search/index/write-index.ts';
export { foldText } from '../../../src/search/text/fold.ts';
