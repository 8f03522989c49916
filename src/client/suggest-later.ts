import box from './suggest-box.ts?worker&url';

/**
 * The suggestions are fetched when somebody goes to a search field, not before; once, however often that is. They are
 * bundled by themselves, since Vite would put two kilobytes of loader on every page for an `import()` that it follows.
 */
addEventListener('focusin', ({ target }) => {
  if ((target as Element).matches('[data-search-input]')) void import(/* @vite-ignore */ box);
});
