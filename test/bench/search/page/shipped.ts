import { offer, PAGE } from './asked.ts';
import { loadPagefind } from './pagefind-api.ts';

offer(async (question) => {
  const pagefind = await loadPagefind();
  const { results } = await pagefind.search(question);
  return {
    first: await Promise.all(results.slice(0, PAGE).map(async (result) => (await result.data()).url)),
    others: () => Promise.resolve(results.slice(PAGE).map(({ id }) => id)),
  };
});
