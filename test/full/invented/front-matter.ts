import type { CollectionName } from '../../../src/collections/index.ts';
import { categories } from '../../../src/collections/disclosures/categories.ts';
import { sources } from '../../../src/collections/disclosures/accounts.ts';
import { streams } from '../../../src/collections/disclosures/schema.ts';
import { subjects } from '../../../src/collections/consultations/schema.ts';
import { audiences, serviceCategories } from '../../../src/collections/services/categories.ts';
import { forms, volunteerFields } from '../../../src/collections/volunteering/categories.ts';
import { weekdays } from '../../../src/schema/opening.ts';
import { idOf } from './body.ts';
import type { Chooser } from './chooser.ts';
import type { Base } from './entry.ts';
import { firmName, paragraph, placeName } from './sentences.ts';
import * as words from './words.ts';

type Fields = Record<string, unknown>;

/** The fields of an entry of each collection of which there are many on a board, as they are written in its file. */
export const frontMatter = {
  disclosures(chooser, { day, title, community, name, board, index }) {
    const { pick, isIn } = chooser;
    const policies = board?.policies ?? 0;
    return {
      ...heading(chooser, {
        day,
        community,
        title: `${title}${pick(['收支公示', '结果公示', '账目公布', '进度公开', '验收结果'])}`,
      }),
      stream: pick(keys(streams)),
      category: pick(keys(categories)),
      channels: ['site', ...(isIn(0.7) ? ['board'] : ['meeting', 'screen'])],
      issuer: `${name}居民委员会`,
      responsible: pick(words.roles),
      ...(isIn(0.4) && { publicity: { from: day, to: later(day, 7) } }),
      basis:
        policies > 0 ? [{ policy: idOf(chooser.below(policies)) }] : [{ text: '青石街道社区公益金使用办法第三条' }],
      ...(isIn(0.5) && { accounts: accounts(chooser) }),
      ...corrected(chooser, day),
      ...withdrawn(index, day),
    };
  },
  consultations(chooser, { day, title, community, name }) {
    const closes = later(day, chooser.between(7, 30));
    const answer = chooser.isIn(0.6) && closes < '2026-11-01';
    return {
      ...heading(chooser, {
        day,
        community,
        title: `${title}${chooser.pick(['怎么办，请您说说', '的方案征求意见', '放在哪里合适'])}`,
      }),
      subject: chooser.pick(keys(subjects)),
      opens: `${day}T09:00+08:00`,
      closes: `${closes}T18:00+08:00`,
      audience: chooser.isIn(0.5) ? ['residents', 'units'] : ['residents'],
      respond: [
        { way: 'window', detail: `${name}服务站，工作日上班时间，找${chooser.pick(words.roles)}` },
        { way: 'post', detail: '写信寄到服务站，信封上写明“意见”' },
      ],
      questions: chooser.some(words.opinions, chooser.between(2, 4)).map((view) => `“${view}”，您怎么看？`),
      ...(answer && {
        outcome: {
          published: later(closes, 9),
          received: chooser.between(5, 160),
          summary: paragraph(chooser, 2),
          adopted: [{ view: chooser.pick(words.opinions), response: paragraph(chooser, 1) }],
          declined: [{ view: chooser.pick(words.opinions), reason: paragraph(chooser, 1) }],
        },
      }),
      ...corrected(chooser, day),
    };
  },
  services(chooser, { day, title, index, board }) {
    const places = board?.places ?? 0;
    return {
      ...heading(chooser, { day, title: `${title}怎么申请` }),
      category: chooser.pick(keys(serviceCategories)),
      audience: chooser.some(keys(audiences), chooser.between(1, 3)),
      status: chooser.isIn(0.9) ? 'open' : 'suspended',
      conditions: paragraph(chooser, 1),
      materials: chooser
        .some(words.things, chooser.between(1, 4))
        .map((thing) => ({ name: `${thing}登记表`, copies: 1 })),
      steps: Array.from({ length: chooser.between(2, 4) }, () => paragraph(chooser, 1)),
      timeLimit: `${String(chooser.between(1, 20))} 个工作日`,
      fee: '不收费',
      ...(places > 0 && { places: [idOf(chooser.below(places))] }),
      phones: [phone(index)],
      byProxy: chooser.isIn(0.5),
      anywhere: chooser.isIn(0.3),
      checked: day,
      checkedBy: chooser.pick(words.roles),
    };
  },
  volunteering(chooser, { day, title, community, name, index, board }) {
    const places = board?.places ?? 0;
    const sessions = Array.from({ length: chooser.between(1, 4) }, (_, at) => {
      const on = later(day, 7 * (at + 1));
      const room = chooser.between(4, 20);
      return { starts: `${on}T10:00+08:00`, ends: `${on}T12:30+08:00`, places: room, taken: chooser.below(room + 1) };
    });
    return {
      ...heading(chooser, { day, community, title: `${title}招募帮手` }),
      field: chooser.pick(keys(volunteerFields)),
      form: chooser.pick(keys(forms)),
      organiser: `${name}志愿服务队`,
      ...(places > 0 && { place: idOf(chooser.below(places)) }),
      address: `${placeName(chooser)}${chooser.pick(words.spots)}集合`,
      sessions,
      applyBy: `${later(day, 6)}T18:00+08:00`,
      risks: paragraph(chooser, 1),
      insurance: '组织方为每位帮手买一份意外险。',
      contact: '志愿服务专员',
      phone: phone(index),
    };
  },
  policies(chooser, { day, title, index, board }) {
    // The first of each seven takes the place of the last of the seven before.
    const replaces = index % 7 === 0 && index > 0;
    const isReplaced = index % 7 === 6 && index + 1 < (board?.policies ?? 0);
    return {
      ...heading(chooser, { day, title: `关于${title}的办法` }),
      docNumber: `青街办发〔${day.slice(0, 4)}〕${String(index + 1)}号`,
      issuer: '青石街道办事处',
      made: day,
      effective: later(day, 30),
      topic: chooser.pick(['基层治理', '养老服务', '公共设施', '环境卫生', '文化体育', '平安建设']),
      level: chooser.pick(['district', 'street', 'community']),
      kind: chooser.pick(['measure', 'opinion', 'plan']),
      validity: isReplaced ? 'repealed' : 'in-force',
      ...(replaces && { replaces: [idOf(index - 1)] }),
      plain: paragraph(chooser, 3),
    };
  },
  communities: (chooser, { index, name }) => ({
    title: name,
    code: `QS${String(101 + index)}`,
    level: 'community',
    address: `${name}服务站`,
    phones: [phone(index)],
    hours: [{ days: keys(weekdays).slice(0, 5), from: '08:30', to: '17:30' }],
    households: chooser.between(900, 4000),
  }),
  places: (chooser, { index, community, name }) => ({
    title: `${name}${placeName(chooser)}第${String(index + 1)}号公开栏`,
    kind: '公开栏',
    community,
    address: `${name}${chooser.pick(words.spots)}左手第${String(chooser.between(1, 9))}根灯杆旁`,
    phones: [phone(index)],
  }),
  alerts: (chooser, { index, day, community }) => ({
    title: chooser.pick(['停水提醒', '停电提醒', '大风提醒', '降雪提醒', '道路施工']),
    level: chooser.isIn(0.8) ? 'notice' : 'warning',
    starts: `${day}T09:00+08:00`,
    ends: `${later(day, chooser.between(0, 2))}T18:00+08:00`,
    communities: [community],
    text: `第${String(index + 1)}次：${placeName(chooser)}${chooser.pick(words.things)}${chooser.pick(words.doings)}，请提前安排。`,
  }),
} satisfies Partial<Record<CollectionName, (chooser: Chooser, base: Base) => Fields>>;

/** The collections of which entries can be invented. */
export type Inventable = keyof typeof frontMatter;

const keys = <T extends object>(labels: T) => Object.keys(labels) as (keyof T & string)[];
const phone = (index: number) => `0999-5550${String(100 + (index % 900))}`;

export function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function heading(
  chooser: Chooser,
  { day, title, community }: { day: string; title: string; community?: string },
): Fields {
  return { title, ...(community && { community }), published: day, summary: paragraph(chooser, 1) };
}

/** Whole 分, so that they add up. */
function accounts(chooser: Chooser): Fields {
  const [opening, closing] = [chooser.between(10_000, 900_000), chooser.between(10_000, 900_000)];
  const spending = Array.from({ length: chooser.between(1, 7) }, () => chooser.between(3_000, 700_000));
  const spent = spending.reduce((sum, amount) => sum + amount, 0);
  const needed = closing + spent - opening;
  // A sum that would be less than nothing is spent as well.
  const income = needed > 0 ? [needed] : [];
  if (needed < 0) spending.push(-needed);
  return {
    opening: opening / 100,
    income: income.map((amount) => ({
      item: '社区公益金拨款',
      source: chooser.pick(keys(sources)),
      amount: amount / 100,
    })),
    spending: spending.map((amount) => ({
      item: `${chooser.pick(words.things)}${chooser.pick(words.doings)}`,
      payee: firmName(chooser),
      amount: amount / 100,
    })),
    closing: closing / 100,
  };
}

/** One in fifteen was corrected. */
function corrected(chooser: Chooser, day: string): Fields {
  if (!chooser.isIn(1 / 15)) return {};
  const note = `“${chooser.pick(words.things)}”原来写成“${chooser.pick(words.things)}”，已改。`;
  return { changes: [{ date: later(day, 2), kind: chooser.isIn(0.3) ? 'major' : 'minor', note }] };
}

/** One in 150 was taken back. */
function withdrawn(index: number, day: string): Fields {
  if (index % 150 !== 77) return {};
  const kind = ['error', 'changed', 'privacy'][Math.floor(index / 150) % 3];
  return { withdrawn: { date: later(day, 3), kind, reason: '有一笔写错了，改好后重新公示。' } };
}
