import tools from './tools/page-tools.ts?worker&url';

/** What can be done with an entry beside reading it comes when the page has come, so that nobody waits for it. */
addEventListener('load', () => {
  if (document.querySelector('[data-entry]')) void import(/* @vite-ignore */ tools);
});
