import type { Entry } from '../collections/entry.ts';
import { compareDecimals, quotient, sumOf, withSeparators } from '../schema/decimal.ts';
import type { Site } from './site.ts';

/** One thing asked of the rooms of a community, and how it stands. */
export interface Standard {
  label: string;
  asked: string;
  /** What it comes to, or what is not known: nobody is told that it is met because a figure is missing. */
  figure: string;
  state: 'met' | 'missed' | 'unknown';
}

/** Published plans ask this of the rooms of every community (平方米, 户). */
const [LEAST, LEAST_NEW, PER_HUNDRED, OFFICE_SHARE] = ['300', '500', '30', '30'];

/** The rooms of one community against what is asked; undefined for what is none. */
export function standardsOf(site: Site, entry: Entry): Standard[] | undefined {
  if (entry.collection !== 'communities') return undefined;
  const { level, households } = (entry as Entry<'communities'>).data;
  if (level !== 'community') return undefined;
  const rooms = site.entries.places.filter(({ data }) => data.community === entry.id && data.kind !== '公开栏');
  const stations = rooms.filter(({ data }) => data.kind === '社区服务站');
  const area = sumIn(rooms, 'area');
  return [
    judged('服务用房', `不少于 ${LEAST} 平方米`, area, (all) => [`${metres(all)}`, compareDecimals(all, LEAST) >= 0]),
    judged(
      '每百户服务用房',
      `不少于 ${PER_HUNDRED} 平方米`,
      'lacks' in area || households ? area : { lacks: ['没有填户数'] },
      (all) => {
        const value = quotient(all, String(households), 100, 1);
        return [
          `${metres(all)} ÷ ${withSeparators(String(households))} 户，每百户 ${metres(value)}`,
          compareDecimals(value, PER_HUNDRED) >= 0,
        ];
      },
    ),
    judged('服务站办公用房', `不超过 ${OFFICE_SHARE}%`, sumIn(stations, 'officeArea'), (office) => {
      const all = sumIn(stations, 'area');
      if ('lacks' in all) return all;
      const value = quotient(office, all.sum, 100, 1);
      return [`${metres(office)} ÷ ${metres(all.sum)}，占 ${value}%`, compareDecimals(value, OFFICE_SHARE) <= 0];
    }),
    ...rooms
      .filter(({ data }) => data.newlyBuilt)
      .map((room) =>
        judged(`新建的${room.data.title}`, `不少于 ${LEAST_NEW} 平方米`, sumIn([room], 'area'), (all) => [
          metres(all),
          compareDecimals(all, LEAST_NEW) >= 0,
        ]),
      ),
  ];
}

type Known = { sum: string } | { lacks: readonly string[] };

function sumIn(rooms: readonly Entry<'places'>[], field: 'area' | 'officeArea'): Known {
  if (rooms.length === 0) return { lacks: [field === 'area' ? '没有登记服务场所' : '没有登记社区服务站'] };
  const lacks = rooms.filter(({ data }) => !data[field]);
  const what = field === 'area' ? '面积' : '办公面积';
  if (lacks.length > 0) return { lacks: lacks.map(({ data }) => `${data.title}没有填${what}`) };
  return { sum: sumOf(rooms.map(({ data }) => String(data[field]))) };
}

function judged(
  label: string,
  asked: string,
  known: Known,
  judge: (sum: string) => readonly [string, boolean] | { lacks: readonly string[] },
): Standard {
  const result = 'lacks' in known ? known : judge(known.sum);
  if ('lacks' in result)
    return { label, asked, figure: `数据不全，算不出：${result.lacks.join('、')}`, state: 'unknown' };
  const [figure, met] = result;
  return { label, asked, figure, state: met ? 'met' : 'missed' };
}

const metres = (value: string) => `${withSeparators(value)} 平方米`;
