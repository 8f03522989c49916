import type { Definition } from '../../../src/schema/collection.ts';
import type { Field } from '../../../src/schema/editor.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { periodWords } from '../../../src/schema/periods/period.ts';
import { statusNames } from '../../wire/drafts.ts';
import type { ListedEntry } from '../../wire/finding.ts';

/** What a list is narrowed by: one value of each filter, and words of the title. */
export interface Selection {
  words: string;
  chosen: Readonly<Record<string, string>>;
}

/** By what a column can be narrowed. */
export interface Filter {
  key: string;
  label: string;
  valuesOf: (entry: ListedEntry) => readonly string[];
  nameOf: (value: string) => string;
  /** In the order in which they are offered; without it the commonest come first. */
  order?: readonly string[];
}

export interface FilterChip {
  value: string;
  name: string;
  /** How many entries it leaves, with the other filters as they are. */
  count: number;
}

const WORDS = 'q';
const STATES = [...Object.values(statusNames), '定时公开', '已公开', '已撤回'];

/** The filters of a column: how an entry stands, whose it is, of which year, and what residents narrow it by. */
export function filtersOf(definition: Definition, communityName: (id: string) => string): Filter[] {
  const fields = fieldsOf(definition.schema.shape);
  const own = definition.facets.flatMap(({ field: name, label }): Filter[] => {
    const field = fields.find((one) => one.name === name);
    if (!field || name === 'community') return [];
    return [{ key: name, label, valuesOf: (entry) => entry.facets[name] ?? [], ...namesIn(field) }];
  });
  const hasCommunity = fields.some(({ name }) => name === 'community');
  return [
    { key: 'state', label: '状态', valuesOf: statesOf, nameOf: (value) => value, order: STATES },
    ...(hasCommunity
      ? [
          {
            key: 'community',
            label: '社区',
            valuesOf: (entry: ListedEntry) => [entry.community ?? STREET],
            nameOf: nameOfCommunity(communityName),
          },
        ]
      : []),
    {
      key: 'year',
      label: '年份',
      valuesOf: ({ day }) => (day === undefined ? [] : [day.slice(0, 4)]),
      nameOf: (year) => `${year}年`,
    },
    ...own,
  ];
}

const STREET = 'street';
const nameOfCommunity = (nameOf: (id: string) => string) => (id: string) => (id === STREET ? '全街道' : nameOf(id));

function namesIn({ kind, options }: Field): Pick<Filter, 'nameOf' | 'order'> {
  if (kind === 'period') return { nameOf: periodWords };
  return { nameOf: (value) => options?.[value] ?? value, ...(options && { order: Object.keys(options) }) };
}

/** A draft and what residents read are two states of one entry. */
const statesOf = ({ draft, state }: ListedEntry) => [
  ...(draft ? [statusNames[draft.status]] : []),
  ...(state ? [state.group] : []),
];

/** The entries that are left, in their order. */
export function narrowed(entries: readonly ListedEntry[], filters: readonly Filter[], { words, chosen }: Selection) {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const active = filters.filter(({ key }) => chosen[key] !== undefined);
  return entries.filter(
    (entry) =>
      active.every(({ key, valuesOf }) => valuesOf(entry).includes(chosen[key]!)) &&
      (wanted.length === 0 || wanted.every((word) => plain(`${entry.title} ${entry.slug}`).includes(word))),
  );
}

/** What a filter offers while the others stay as they are; the value that is chosen is always among them. */
export function chipsOf(
  entries: readonly ListedEntry[],
  filters: readonly Filter[],
  filter: Filter,
  selection: Selection,
) {
  const { [filter.key]: own, ...chosen } = selection.chosen;
  const counts = new Map<string, number>(own === undefined ? [] : [[own, 0]]);
  for (const entry of narrowed(entries, filters, { ...selection, chosen }))
    for (const value of filter.valuesOf(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const chips = [...counts].map(([value, count]): FilterChip => ({ value, name: filter.nameOf(value), count }));
  if (filter.key === 'year' || filter.key === 'period') return chips.sort((a, b) => (a.value < b.value ? 1 : -1));
  const at = ({ value }: FilterChip) => {
    const place = filter.order?.indexOf(value) ?? -1;
    return place < 0 ? Infinity : place;
  };
  return chips.sort((a, b) => (filter.order ? at(a) - at(b) || b.count - a.count : b.count - a.count));
}

/** The selection as the address of the list keeps it, so that going back leads to it. */
export function selectionIn(search: string, filters: readonly Filter[]): Selection {
  const query = new URLSearchParams(search);
  const chosen = filters.flatMap(({ key }) => {
    const value = query.get(key);
    return value === null || value === '' ? [] : [[key, value] as const];
  });
  return { words: query.get(WORDS) ?? '', chosen: Object.fromEntries(chosen) };
}

export function listAddress(collection: string, { words, chosen }: Selection): string {
  const query = new URLSearchParams({ ...chosen, ...(words !== '' && { [WORDS]: words }) }).toString();
  return `#/collections/${collection}${query === '' ? '' : `?${query}`}`;
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
