import { useMemo, useState } from 'react';
import type { ListedEntry } from '../../wire/finding.ts';
import { chipsOf, type Filter, type Selection } from './list-filter.ts';

interface Props {
  entries: readonly ListedEntry[];
  filters: readonly Filter[];
  selection: Selection;
  choose: (wanted: Selection) => void;
}

/** More values of one filter than these are folded. */
const MOST = 8;
/**
 * How an entry stands, whose it is, of which year: on a wide screen these stand there without being asked for. On a phone the
 * year alone: what is years old is two presses away on both.
 */
const ALWAYS = ['state', 'community', 'year'];
const ALWAYS_NARROW = ['year'];
const WIDE = '(min-width: 800px)';

/** What the list is narrowed by, each to be taken off again, and what it can be narrowed by. */
export function FilterChips({ entries, filters, selection, choose }: Props) {
  const { chosen, words } = selection;
  const [isWide] = useState(() => matchMedia(WIDE).matches);
  const [isOpen, setOpen] = useState(
    () => isWide && filters.some(({ key }) => !ALWAYS.includes(key) && chosen[key] !== undefined),
  );
  const row = (filter: Filter) => <FilterRow key={filter.key} {...{ entries, filters, filter, selection, choose }} />;
  const isShown = ({ key }: Filter) => (isWide ? ALWAYS : ALWAYS_NARROW).includes(key);
  const active = filters.filter(({ key }) => chosen[key] !== undefined);
  const without = (key: string) => {
    const { [key]: _gone, ...rest } = chosen;
    return { ...selection, chosen: rest };
  };
  return (
    <div className="filters">
      {(active.length > 0 || words !== '') && (
        <p className="chosen" aria-label="现在的筛选">
          {active.map(({ key, label, nameOf }) => (
            <button
              key={key}
              type="button"
              onClick={() => choose(without(key))}
              aria-label={`去掉：${label} ${nameOf(chosen[key]!)}`}
            >
              {nameOf(chosen[key]!)} ✕
            </button>
          ))}
          <button type="button" className="plain" onClick={() => choose({ words: '', chosen: {} })}>
            清除筛选
          </button>
        </p>
      )}
      {filters.filter(isShown).map(row)}
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{isWide ? '更多筛选' : '筛选'}</summary>
        {isOpen && filters.filter((filter) => !isShown(filter)).map(row)}
      </details>
    </div>
  );
}

function FilterRow({ entries, filters, filter, selection, choose }: Props & { filter: Filter }) {
  const [isWhole, setWhole] = useState(false);
  const chips = useMemo(() => chipsOf(entries, filters, filter, selection), [entries, filters, filter, selection]);
  if (chips.length < 2 && selection.chosen[filter.key] === undefined) return null;
  // Years stand there all.
  const shown = isWhole || filter.key === 'year' ? chips : chips.slice(0, MOST);
  const { [filter.key]: own, ...rest } = selection.chosen;
  return (
    <div className="filter-row" role="group" aria-label={filter.label}>
      <span>{filter.label}</span>
      {shown.map(({ value, name, count }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === own}
          onClick={() => choose({ ...selection, chosen: value === own ? rest : { ...rest, [filter.key]: value } })}
        >
          {name} <small>{count}</small>
        </button>
      ))}
      {chips.length > shown.length && (
        <button type="button" className="plain" onClick={() => setWhole(true)}>
          还有 {chips.length - shown.length} 个
        </button>
      )}
    </div>
  );
}
