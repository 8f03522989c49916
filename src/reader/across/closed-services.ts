import type { Entry } from '../../collections/entry.ts';
import { collections } from '../../collections/index.ts';
import { hoursNobodyKeeps, isAmong, mattersOf } from '../../collections/services/served-hours.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import { weekdays } from '../../schema/opening.ts';
import { place, type Problem } from '../../schema/problems.ts';

/** Services that say they are open when none of their places is, and places open for a matter that nobody can find: whoever goes there stands before a closed door. */
export function closedServices(entries: readonly Entry[], shown: (file: string) => string): Problem[] {
  const services = entries.filter((entry): entry is Entry<'services'> => entry.collection === 'services');
  const places = entries.filter((entry): entry is Entry<'places'> => entry.collection === 'places');
  return [
    ...services.flatMap((entry) => hoursWithoutPlace(entry, places, shown(entry.file))),
    ...places.flatMap((entry) => mattersWithoutService(entry, services, shown(entry.file))),
  ];
}

function hoursWithoutPlace({ data }: Entry<'services'>, places: readonly Entry<'places'>[], file: string): Problem[] {
  const { hours = [], places: ids = [], status } = data;
  if (status === 'ended') return [];
  const own = ids.flatMap((id) => places.find((one) => one.id === id)?.data ?? []);
  return hoursNobodyKeeps(data, own).map(({ index, days }) => {
    const { from, to } = hours[index]!;
    const when = `${days.map((day) => weekdays[day]).join('、')} ${from}—${to}`;
    return {
      ...place(['hours', index], fieldsOf(collections.services.schema.shape), file),
      message: `${when} 能办，可是${own.map(({ title }) => title).join('、')}这时候都不开，或者没开这么久，或者只办别的事。网页只写两边都开的钟点；请核对这里的时间，或者改服务场所的开放时间`,
      severity: 'warning',
    };
  });
}

function mattersWithoutService({ id, data }: Entry<'places'>, services: readonly Entry<'services'>[], file: string) {
  const here = services.filter((service) => service.data.places?.includes(id));
  return (data.hours ?? []).flatMap((row, index): Problem[] =>
    mattersOf(row)
      .filter((matter) => !here.some(({ data: { title } }) => isAmong(title, [matter])))
      .map((matter) => ({
        ...place(['hours', index], fieldsOf(collections.places.schema.shape), file),
        message: `写着“${row.note ?? ''}”，可是在这里办的事没有一件名字里有“${matter}”。网页在这段时间只写名字对得上的事能办；请照办事指南的名字写，或者去掉这句`,
        severity: 'warning',
      })),
  );
}
