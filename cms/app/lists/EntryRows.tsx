import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CollectionName } from '../../../src/collections/index.ts';
import { statusNames } from '../../wire/drafts.ts';
import type { ListedEntry } from '../../wire/finding.ts';
import { nameOf } from '../compare/compare-entry.ts';
import { editorAddress } from '../state/open-entry.ts';
import { startAddress, startNames, type Start } from '../tasks/start-address.ts';

const FIRST = 60;
const MORE = 120;
/** How far somebody had come in a list, by its address: going back leads there. */
const seen = new Map<string, { shown: number; top: number }>();

/** So many rows are drawn, and more when their end comes near. */
export function EntryRows({ collection, entries }: { collection: CollectionName; entries: readonly ListedEntry[] }) {
  const address = useRef(location.hash).current;
  const [shown, setShown] = useState(seen.get(address)?.shown ?? FIRST);
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const mark = end.current;
    if (!mark || shown >= entries.length) return undefined;
    const watch = new IntersectionObserver(
      (seenNow) => {
        if (seenNow.some(({ isIntersecting }) => isIntersecting)) setShown((count) => count + MORE);
      },
      { rootMargin: '1200px' },
    );
    watch.observe(mark);
    return () => watch.disconnect();
  }, [shown, entries.length]);
  useBackToPlace(address, shown, entries.length > 0);
  return (
    <>
      <ul>
        {entries.slice(0, shown).map((entry, at) => (
          <Row key={entry.slug} {...{ collection, entry }} month={monthAt(entries, at)} />
        ))}
      </ul>
      <p ref={end} />
    </>
  );
}

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
            {day !== undefined && <time dateTime={day}>{day}</time>}
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

function useBackToPlace(address: string, shown: number, isThere: boolean): void {
  const count = useRef(shown);
  count.current = shown;
  useLayoutEffect(() => {
    const before = seen.get(address);
    if (isThere && before) scrollTo(0, before.top);
  }, [address, isThere]);
  useEffect(() => {
    const note = () => {
      if (location.hash === address) seen.set(address, { shown: count.current, top: scrollY });
    };
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [address]);
}
