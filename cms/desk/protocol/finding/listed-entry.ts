import { definitionOf, type CollectionName } from '../../../../src/collections/index.ts';
import { beijingDay, instantMs } from '../../../../src/schema/beijing.ts';
import { namingField, type Calendar } from '../../../../src/schema/collection.ts';
import type { Field } from '../../../../src/schema/editor.ts';
import { fieldsOf } from '../../../../src/schema/fields-of.ts';
import { statusAt, type Schedule } from '../../../../src/schema/schedule.ts';
import type { ListedEntry } from '../../../wire/finding.ts';
import { valuesIn } from './own-writing.ts';

/** What a text says of itself to a list, whatever the time is. */
export interface ListedText extends Omit<ListedEntry, 'slug' | 'state' | 'draft'> {
  schedule: Schedule;
  withdrawn: boolean;
  /** The instant or day from which residents see it. */
  from: string | undefined;
}

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)^---[ \t]*$/m;

/** Reads what a list needs; of a text half written, as much as there is. */
export function listedText(collection: CollectionName, calendar: Calendar): (text: string) => ListedText {
  const definition = definitionOf(collection);
  const fields = fieldsOf(definition.schema.shape);
  const named = namedBy(collection);
  const silent = new Set(fields.filter(isSilent).map(({ name }) => name));
  silent.delete(named);
  const day = dayField(fields);
  return (text) => {
    const values = valuesIn(shortened(text, silent));
    const said = (name: string) => textIn(values[name]);
    const published = said(day?.name ?? '');
    return {
      title: said(named) ?? said('title') ?? '',
      community: said('community'),
      day: published === undefined ? undefined : beijingDay(published),
      period: said('period'),
      facets: Object.fromEntries(
        definition.facets.flatMap(({ field }) => {
          const all = [values[field]].flat().flatMap((value) => textIn(value) ?? []);
          return field === 'status' || field === 'community' || all.length === 0 ? [] : [[field, all]];
        }),
      ),
      schedule: scheduleIn(() => definition.status?.(values, calendar) ?? []),
      withdrawn: values['withdrawn'] !== undefined && values['withdrawn'] !== null,
      from: said('publishAt') ?? said('published'),
    };
  };
}

/** How it stands at an instant. */
export function stateAt(collection: CollectionName, text: ListedText, now: string): ListedEntry['state'] {
  if (text.withdrawn) return { label: '已撤回', group: '已撤回' };
  if (text.from !== undefined && instantMs(text.from) > instantMs(now)) return { label: '定时公开', group: '定时公开' };
  const status = statusAt(text.schedule, now);
  if (!status) return { label: '已公开', group: '已公开' };
  return { label: status.label, group: definitionOf(collection).statuses?.[status.code] ?? status.label };
}

/** The field by which a list names an entry. */
export const namedBy = (collection: CollectionName) => namingField(definitionOf(collection));

/** By which a column is sorted, newest first. */
export const dayField = (fields: readonly Field[]) =>
  fields.find(({ name }) => name === 'published') ??
  fields.find(({ kind, required }) => required && (kind === 'day' || kind === 'instant'));

/** Long words, and rows and groups in which no day stands: they say nothing of how an entry stands, and are most of its bytes. */
const isSilent = ({ kind, fields }: Field) => kind === 'prose' || (fields !== undefined && !fields.some(tellsTime));
const tellsTime = ({ kind, fields = [] }: Field): boolean =>
  kind === 'day' || kind === 'instant' || fields.some(tellsTime);

/** A field begins at a line that is not indented. Anchors tie one to another: then all is read. */
function shortened(text: string, silent: ReadonlySet<string>): string {
  const [, head] = FRONT_MATTER.exec(text) ?? [];
  if (head === undefined || /(?:^|[\s[{,])[&*]\w/.test(head)) return text;
  let keep = true;
  const lines = head.split('\n').filter((line) => {
    const name = /^([A-Za-z]\w*):/.exec(line)?.[1];
    if (name !== undefined) keep = !silent.has(name);
    return keep;
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A status is told of whole entries; of one that is not, none is. */
function scheduleIn(tell: () => Schedule): Schedule {
  try {
    const schedule = tell();
    return schedule.every(({ from }) => from === null || !Number.isNaN(instantMs(from))) ? schedule : [];
  } catch {
    return [];
  }
}

const textIn = (value: unknown) =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
