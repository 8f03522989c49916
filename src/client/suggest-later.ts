import box from './suggest-box.ts?worker&url';

/**
 * The suggestions are fetched when somebody goes to a search field, not before. They are bundled by themselves, since
 * an `import()` here would put two kilobytes of loader on every page.
 */
function fetchBox({ target }: Event): void {
  if (!(target instanceof Element) || !target.matches('[data-search-input]')) return;
  removeEventListener('focusin', fetchBox);
  const script = document.createElement('script');
  script.type = 'module';
  script.src = box;
  document.head.append(script);
}

addEventListener('focusin', fetchBox);
