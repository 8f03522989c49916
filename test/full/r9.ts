import { createPlace, openDesk, removePlace, tinyBuild } from '../desk/support/place.ts';
import { counted, type Property } from './property.ts';

const READERS = 20;
const LENGTH = 20_000;
const PAGES = ['/', '/disclosures/', '/admin/', '/feed.xml', '/nothing'];

export const property: Property = {
  id: 'R9',
  title: '20 readers during 100 publishes: 0 errors',
  async prove(share) {
    const publishes = counted(100, share);
    const place = await createPlace();
    const running = await openDesk(place, { build: tinyBuild(place) });
    const errors: string[] = [];
    let reads = 0;
    let publishing = true;

    const read = async (path: string, expected: number): Promise<string> => {
      reads += 1;
      try {
        const { status, bytes, text } = await running.ask(path);
        if (status !== expected || bytes.length < LENGTH)
          errors.push(`${path} ${String(status)} ${String(bytes.length)}`);
        return text;
      } catch (error) {
        errors.push(`${path} ${String(error)}`);
        return '';
      }
    };
    const reader = async (number: number): Promise<void> => {
      for (let turn = number; publishing; turn += 1) {
        const path = PAGES[turn % PAGES.length] ?? '/';
        const text = await read(path, path === '/nothing' ? 404 : 200);
        // A browser asks for the style of the page it was given, though another release may be live by then.
        if (path === '/disclosures/') await read(`/_astro/style.${text.trim()}.css`, 200);
      }
    };
    try {
      await running.desk.publishNow();
      const readers = Array.from({ length: READERS }, (_, number) => reader(number));
      for (let round = 0; round < publishes; round += 1) {
        const { state } = await running.desk.publishNow();
        if (state !== 'live') errors.push(`publish ${String(round)}: ${state}`);
      }
      publishing = false;
      await Promise.all(readers);
      const first = errors[0] === undefined ? '' : `, the first: ${errors[0]}`;
      const figures = `${String(publishes)} publishes, ${String(READERS)} readers, ${String(reads)} reads, ${String(errors.length)} errors${first}`;
      return { pass: errors.length === 0 && reads > publishes, figures };
    } finally {
      publishing = false;
      await running.desk.close();
      await removePlace(place);
    }
  },
};
