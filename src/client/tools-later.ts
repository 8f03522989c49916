import tools from './tools/page-tools.ts?worker&url';

/**
 * What one does with a page (`tools`) comes when it can be read, so that nobody waits for it. It is bundled by itself, since
 * Vite would put two kilobytes of loader on every page for an `import()` that it follows. Where it cannot be had, without a
 * network, the page is read without it.
 */
addEventListener('load', () => void import(/* @vite-ignore */ tools).catch(() => undefined));
