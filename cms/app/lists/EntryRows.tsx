import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CollectionName } from '../../../src/collections/index.ts';
import { shortDay } from '../../../src/schema/beijing.ts';
import { statusNames } from '../../wire/drafts.ts';
import type { ListedEntry } from '../../wire/finding.ts';
import { nameOf } from '../compare/compare-entry.ts';
import { editorAddress } from '../state/open-entry.ts';
import { startAddress, startNames, type Start } from '../tasks/start-address.ts';
import { instantNow } from '../now.ts';

const AT_ONCE = 40;
/** Of a row that was never drawn, in pixels. */
const ROW = 75;
/** How far somebody had come in a list, by its address: going back leads there. */
const seen = new Map<string, number>();

/** All rows, of which only those near the screen are drawn: thousands are as quick as a hundred. */
export function EntryRows({ collection, entries }: { collection: CollectionName; entries: readonly ListedEntry[] }) {
  useBackToPlace(entries.length > 0);
  const starts = Array.from({ length: Math.ceil(entries.length / AT_ONCE) }, (_, at) => at * AT_ONCE);
  return starts.map((start) => <Part key={start} {...{ collection, entries, start }} />);
}

interface PartProps {
  collection: CollectionName;
  entries: readonly ListedEntry[];
  start: number;
}

/** Some rows, or the room that they take while they are far from the screen. */
const Part = memo(function Part({ collection, entries, start }: PartProps) {
  const rows = entries.slice(start, start + AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const height = useRef(rows.length * ROW);
  const [isNear, setNear] = useState(start === 0);
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const watch = new IntersectionObserver(
      ([now]) => {
        if (!now?.isIntersecting) height.current = element.offsetHeight;
        setNear(now?.isIntersecting ?? true);
      },
      { rootMargin: '1500px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <ul ref={list} style={isNear ? undefined : { height: height.current }}>
      {isNear &&
        rows.map((entry, at) => (
          <Row key={entry.slug} {...{ collection, entry }} month={monthAt(entries, start + at)} />
        ))}
    </ul>
  );
});

function Row({ collection, entry, month }: { collection: CollectionName; entry: ListedEntry; month: string }) {
  const { slug, title, day, community, state, draft } = entry;
  const starts: Start[] = entry.period === undefined ? ['like'] : ['next', 'like'];
  return (
    <>
      {month !== '' && (
        <li className="month">
          <h2>{month}</h2>
        </li>
      )}
      <li className="entry-row">
        <p>
          <a href={editorAddress(`content/${collection}/${slug}.md`)}>{title === '' ? '（还没有写标题）' : title}</a>
          <span className="marks">
            {draft && (
              <b data-draft={draft.status}>
                {statusNames[draft.status]}
                {draft.by.length > 0 && ` · ${draft.by.join('、')}`}
              </b>
            )}
            {state && <b data-state={state.group}>{state.label}</b>}
            {community !== undefined && <span>{nameOf('communities', community) ?? community}</span>}
            {day !== undefined && <time dateTime={day}>{shortDay(day, instantNow())}</time>}
          </span>
        </p>
        <span className="row-starts">
          {starts.map((how) => (
            <a key={how} href={startAddress(how, { collection, slug })} aria-label={`${startNames[how]}：${title}`}>
              {startNames[how]}
            </a>
          ))}
        </span>
      </li>
    </>
  );
}

/** 2026年11月 over the first entry of a month. */
function monthAt(entries: readonly ListedEntry[], at: number): string {
  const month = entries[at]?.day?.slice(0, 7);
  if (month === undefined || month === entries[at - 1]?.day?.slice(0, 7)) return '';
  return `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`;
}

function useBackToPlace(isThere: boolean): void {
  const address = useRef(location.hash).current;
  useLayoutEffect(() => {
    const top = seen.get(address);
    if (isThere && top !== undefined) scrollTo(0, top);
  }, [address, isThere]);
  useEffect(() => {
    const note = () => {
      if (location.hash === address) seen.set(address, scrollY);
    };
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [address]);
}
