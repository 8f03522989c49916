/** All that this bench knows of our own search in the browser, and what the recipe for Pagefind borrows from it. */
export { search } from '../../../src/search/engine.ts';
/** A question in phrases, and the same without politeness: the recipe asks for both, and gets ours. */
export { contentPhrases, typedPhrases } from '../../../src/search/find/query.ts';
