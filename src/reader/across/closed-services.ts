import type { Entry } from '../../collections/entry.ts';
import { collections } from '../../collections/index.ts';
import { hoursNobodyKeeps } from '../../collections/services/served-hours.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import { weekdays } from '../../schema/opening.ts';
import { place, type Problem } from '../../schema/problems.ts';

/** Services that say they are open when none of their places is: whoever goes there stands before a closed door. */
export function closedServices(entries: readonly Entry[], shown: (file: string) => string): Problem[] {
  const places = new Map(
    entries.flatMap((entry) => (entry.collection === 'places' ? [[entry.id, entry as Entry<'places'>]] : [])),
  );
  return entries.flatMap((entry): Problem[] => {
    if (entry.collection !== 'services') return [];
    const { hours = [], places: ids = [], status } = (entry as Entry<'services'>).data;
    if (status === 'ended') return [];
    const own = ids.flatMap((id) => places.get(id)?.data ?? []);
    return hoursNobodyKeeps(hours, own).map(({ index, days }) => {
      const { from, to } = hours[index]!;
      const when = `${days.map((day) => weekdays[day]).join('、')} ${from}—${to}`;
      return {
        ...place(['hours', index], fieldsOf(collections.services.schema.shape), shown(entry.file)),
        message: `${when} 能办，可是${own.map(({ title }) => title).join('、')}这时候都不开，或者没开这么久。网页只写两边都开的钟点；请核对这里的时间，或者改服务场所的开放时间`,
        severity: 'warning',
      };
    });
  });
}
