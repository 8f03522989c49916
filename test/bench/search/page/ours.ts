import { search } from '../ours-in-browser.ts';
import { offer, PAGE } from './asked.ts';

const AT_ONCE = 100;

offer(async (question) => {
  const results = await search(question, {});
  const urls = async (from: number, count: number) => (await results.hits(from, count)).map(({ url }) => url);
  return {
    first: await urls(0, PAGE),
    async others() {
      const found: string[] = [];
      for (let from = PAGE; from < results.total; from += AT_ONCE) found.push(...(await urls(from, AT_ONCE)));
      return found;
    },
  };
});
