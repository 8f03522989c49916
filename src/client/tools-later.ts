import tools from './tools/page-tools.ts?worker&url';

/** What can be done with a page beside reading it comes when the page has come, so that nobody waits for it. */
addEventListener('load', () => void import(/* @vite-ignore */ tools));
