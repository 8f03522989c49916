/** What these pages use of Pagefind in the browser, which brings no types. */
interface Pagefind {
  options(options: { noWorker?: boolean; excerptLength?: number }): Promise<void>;
  search(query: string): Promise<{ results: Result[] }>;
}

export interface Result {
  id: string;
  data(): Promise<{ url: string }>;
}

const SCRIPT = '/pagefind/pagefind.js';

export const loadPagefind = () => import(/* @vite-ignore */ SCRIPT) as Promise<Pagefind>;
