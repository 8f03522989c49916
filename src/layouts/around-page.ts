import type { Frame } from '../model/frame.ts';
import { beijingDay } from '../schema/beijing.ts';
import { Foot } from './Foot.tsx';
import { Header } from './Header.tsx';
import type { PagePlace } from './page-place.ts';
import { renderView } from './render-view.ts';
import { Tabs } from './Tabs.tsx';

/** HTML of what stands around a page. */
interface Around {
  header: string;
  foot: string;
  tabs: string;
}

const rendered = new WeakMap<Frame, Map<string, Around>>();

/** What stands around a page: the same for many, so it is rendered once for each frame and place. */
export function aroundPage(place: PagePlace): Around {
  const { frame, current, search, lang, now, daily } = place;
  const known = rendered.get(frame) ?? new Map<string, Around>();
  rendered.set(frame, known);
  const key = [current, search, lang, daily, beijingDay(now)].join();
  const around = known.get(key) ?? {
    header: renderView(Header, place),
    foot: renderView(Foot, place),
    tabs: renderView(Tabs, place),
  };
  known.set(key, around);
  return around;
}
