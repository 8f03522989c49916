import { search } from '../ours-in-browser.ts';
import { offer, PAGE } from './asked.ts';

const AT_ONCE = 100;

offer(async (question) => {
  const { total, hits } = await search(question, {});
  const urls = async (from: number, count: number) => (await hits(from, count)).map(({ url }) => url);
  return {
    first: await urls(0, PAGE),
    async others() {
      const found: string[] = [];
      for (let from = PAGE; from < total; from += AT_ONCE) found.push(...(await urls(from, AT_ONCE)));
      return found;
    },
  };
});
