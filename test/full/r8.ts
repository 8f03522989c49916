import { join } from 'node:path';
import { alert, createPlace, openDesk, removePlace, tinyBuild } from '../desk/support/place.ts';
import { writeFile } from 'node:fs/promises';
import { counted, type Property } from './property.ts';
import { treeHash } from './support/tree-hash.ts';

const CLERK = { account: 'li', name: '李主任' };
const PAGES = ['/', '/disclosures/', '/feed.xml', '/nothing'];

export const property: Property = {
  id: 'R8',
  title: 'roll back to each of five releases: byte-identical, under 1 s',
  async prove(share) {
    const rounds = counted(20, share);
    const place = await createPlace();
    const running = await openDesk(place, { build: tinyBuild(place) });
    const { desk } = running;
    const { publishing } = desk;
    const served = async () => {
      const answers = await Promise.all(PAGES.map((page) => running.ask(page)));
      return answers.map(({ status, bytes }) => `${String(status)} ${bytes.toString('base64')}`).join('\n');
    };
    try {
      const kept = new Map<string, { tree: string; pages: string }>();
      for (let number = 1; number <= 5; number += 1) {
        await writeFile(join(place.contentDir, 'alerts', 'water.md'), alert(`第 ${String(number)} 版`));
        await desk.publishNow();
        const live = publishing.releases.current();
        if (live) kept.set(live.id, { tree: treeHash(live.site), pages: await served() });
      }
      let [switches, different, longest] = [0, 0, 0];
      for (let round = 0; round < rounds; round += 1) {
        for (const [id, expected] of kept) {
          if (publishing.releases.current()?.id === id) continue;
          const started = performance.now();
          await publishing.rollBack(id, CLERK);
          const pages = await served();
          longest = Math.max(longest, performance.now() - started);
          switches += 1;
          const tree = treeHash(join(place.deskDir, 'current', 'site'));
          if (tree !== expected.tree || pages !== expected.pages) different += 1;
        }
      }
      const figures = `${String(switches)} roll backs between ${String(kept.size)} releases, ${String(different)} different, the slowest ${longest.toFixed(0)} ms with ${String(PAGES.length)} pages read`;
      // Of a share of it only what was done is judged: other tests run beside it.
      const isSoon = share < 1 || longest < 1000;
      return { pass: kept.size === 5 && switches > 0 && different === 0 && isSoon, figures };
    } finally {
      await running.desk.close();
      await removePlace(place);
    }
  },
};
