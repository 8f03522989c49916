import type { Entry } from '../../collections/entry.ts';
import { suspensionWords } from '../../collections/services/suspension.ts';
import { hrefOf } from '../../model/links.ts';
import { publicFrom } from '../../model/publication-time.ts';
import { servedAt } from '../../model/places/served-at.ts';
import { findEntry, type Site } from '../../model/site.ts';
import { instantMs } from '../../schema/beijing.ts';
import { idOf, locationOf, phonesOf, schedulesOf } from './parts.ts';

const STATUS = { open: 'active', suspended: 'temporarily closed', ended: 'defunct' } as const;
const FREE = /^(?:不收费|免费)/;

/** A guide as a service of HSDS. `office` is the entry of whoever offers it. */
export function serviceOf(site: Site, entry: Entry<'services'>, office: string | undefined) {
  const { id, data } = entry;
  const partId = (part: string) => idOf(site, 'services', id, part);
  const { conditions, materials = [], steps, timeLimit, fee, places = [], phones, checked } = data;
  const alert = suspensionWords(data).join('，');
  const changed = data.changes
    ?.map(({ date }) => date)
    .toSorted()
    .at(-1);
  return {
    id: partId(''),
    ...(office !== undefined && { organization_id: idOf(site, 'communities', office) }),
    name: data.title,
    description: data.summary ?? conditions ?? data.category,
    url: site.origin + hrefOf(entry),
    status: STATUS[data.status],
    ...(alert !== '' && { alert }),
    application_process: [...steps, `办理时限：${timeLimit}`].join('\n'),
    fees_description: fee,
    eligibility_description: [data.audience.join('、'), conditions].filter(Boolean).join('：'),
    assured_date: checked,
    last_modified: new Date(instantMs(changed ?? publicFrom(entry) ?? checked)).toISOString(),
    phones: phonesOf(partId, phones),
    schedules: schedulesOf(partId, servedAt(site, entry).week),
    cost_options: [
      { id: partId('fee'), amount_description: fee, ...(FREE.test(fee) && { amount: 0, currency: 'CNY' }) },
    ],
    required_documents: materials.map(({ name, note }, index) => ({
      id: partId(`material-${String(index)}`),
      document: [name, note].filter(Boolean).join('，'),
    })),
    service_at_locations: places.flatMap((place) => {
      const found = findEntry(site, 'places', place) as Entry<'places'> | undefined;
      return found ? [{ id: partId(`at-${place}`), location: locationOf(site, place, found.data) }] : [];
    }),
  };
}
