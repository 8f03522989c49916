import box from '../suggest-box.ts?worker&url';

/**
 * The suggestions are fetched when somebody goes to a search field, not before; once, however often that is. Where they cannot
 * be had, one types without them.
 */
const suggest = () => void import(/* @vite-ignore */ box).catch(() => undefined);
const isSearch = (element: Element | null) => element?.matches('[data-search-input]') ?? false;

addEventListener('focusin', ({ target }) => {
  if (isSearch(target as Element)) suggest();
});
// Somebody may be there already.
if (isSearch(document.activeElement)) suggest();
