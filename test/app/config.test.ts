import { beforeAll, describe, expect, it } from 'vitest';
import type { CmsCollection, CmsConfig, CmsField } from 'decap-cms-core';
import { cmsConfig } from '../../cms/app/form/config.ts';
import { choicesFrom } from '../../cms/app/form/choices.ts';
import { collectionNames, definitionOf } from '../../src/collections/index.ts';
import { fromJS } from 'immutable';
import { listRowWords } from '../../cms/app/grid/list-row-words.ts';
import { settings } from '../../src/collections/settings/schema.ts';

const choices = {
  communities: [
    { id: 'dongli', label: '东里社区' },
    { id: 'liuqiao', label: '柳桥社区' },
  ],
};
const parts = {
  definitions: collectionNames.map(definitionOf),
  settings,
  backend: { name: 'proxy', proxy_url: '/desk/api' } as const,
  choices,
  atDesk: true,
  siteUrl: 'https://gongshi.example',
};
let config: CmsConfig;
beforeAll(() => {
  config = cmsConfig(parts);
});

type Loose = CmsField & Record<string, unknown>;
const collection = (name: string) => config.collections.find((one) => one.name === name) as CmsCollection;
const field = (fields: unknown, ...path: string[]): Loose => {
  const [head, ...rest] = path;
  const found = (fields as Loose[]).find(({ name }) => name === head) as Loose;
  return rest.length ? field(found['fields'] ?? found['columns'], ...rest) : found;
};

describe('the form of a collection', () => {
  it('has the keys of its schema, in order, and the body', () => {
    for (const name of collectionNames) {
      const names = collection(name).fields?.map((one) => one.name);
      expect(names).toEqual([...Object.keys(definitionOf(name).schema.shape), 'body']);
    }
  });

  it('offers a list where references are few, and searches where they are not known', () => {
    expect(field(collection('disclosures').fields, 'community')).toMatchObject({
      widget: 'select',
      required: false,
      options: [
        { value: 'dongli', label: '东里社区' },
        { value: 'liuqiao', label: '柳桥社区' },
      ],
    });
    expect(field(collection('disclosures').fields, 'basis', 'policy')).toMatchObject({
      widget: 'relation',
      collection: 'policies',
      value_field: '{{filename}}',
    });
    expect(field(collection('alerts').fields, 'communities')).toMatchObject({ widget: 'select', multiple: true });
  });

  it('offers boards where something is posted, and other places where something is done', () => {
    // As data/places.json holds them.
    const entries = [
      { id: 'hall', url: 'https://gongshi.example/places/hall/', title: '大厅', kind: '为民服务大厅' },
      { id: 'gate', url: 'https://gongshi.example/places/gate/', title: '东门公开栏', kind: '公开栏' },
    ];
    const places = choicesFrom({ entries })!;
    const made = cmsConfig({ ...parts, choices: { places } }).collections;
    const offered = (name: string, of: string) =>
      (field(made.find((one) => one.name === name)?.fields, of)['options'] as { value: string }[]).map(
        ({ value }) => value,
      );
    expect(offered('postings', 'board')).toEqual(['gate']);
    for (const [name, of] of [
      ['services', 'places'],
      ['volunteering', 'place'],
      ['organisations', 'place'],
    ] as const)
      expect(offered(name, of)).toEqual(['hall']);
  });

  it('asks for nothing inside an optional group', () => {
    expect(field(collection('disclosures').fields, 'publicity', 'from').required).toBe(false);
    expect(field(collection('disclosures').fields, 'withdrawn', 'reason').required).toBe(false);
    expect(field(collection('disclosures').fields, 'publicity', 'to').hint).toBe('含这一天。');
    // （可不填） stands over the group, not at each of its fields.
    expect(field(collection('disclosures').fields, 'publicity')['optional']).toBeUndefined();
    expect(field(collection('disclosures').fields, 'publicity', 'to')['optional']).toBe(false);
    expect(field(collection('disclosures').fields, 'procedure', 'reviewer')['optional']).toBeUndefined();
    expect(field(collection('consultations').fields, 'respond', 'way').required).toBe(true);
  });

  it('calls rows by what they hold, in words', () => {
    const called = (name: string, list: string, row: object) =>
      listRowWords(fromJS(field(collection(name).fields, list)) as never, fromJS(row));
    expect(called('consultations', 'respond', { way: 'window', detail: '南巷 21 号' })).toMatch(
      /^\p{Script=Han}+ 南巷 21 号$/u,
    );
    expect(called('services', 'hours', { days: ['mon', 'wed'], from: '08:30', to: '17:00' })).toBe(
      '周一、周三 08:30—17:00',
    );
    expect(called('services', 'hours', { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:30' })).toBe(
      '周一至周五 08:30',
    );
    expect(called('indicators', 'readings', { date: '2026-06-30', numerator: 13, denominator: 15 })).toBe(
      '2026年6月30日 周二 13 / 15',
    );
    expect(called('notices', 'changes', { date: '2026-12-01', note: '改了地点' })).toBe('2026年12月1日 周二 改了地点');
    expect(called('notices', 'changes', {})).toBe('（还没有填更正日期）');
  });

  it('makes a sheet of every list whose rows are few short values', () => {
    const widgetOf = (name: string, ...path: string[]) => field(collection(name).fields, ...path)['widget'];
    expect(widgetOf('disclosures', 'accounts', 'income')).toBe('rows');
    expect(widgetOf('projects', 'payments')).toBe('rows');
    expect(widgetOf('services', 'phones')).toBe('rows');
    expect(widgetOf('meetings', 'resolutions')).toBe('list');
    expect(widgetOf('notices', 'attachments')).toBe('files');
    expect(widgetOf('projects', 'papers')).not.toBe('rows');
  });

  it('has an empty list in a choice of several, so that opening a form is not writing in it', () => {
    expect(field(collection('needs').fields, 'audience')['default']).toEqual([]);
    expect(field(collection('duties').fields, 'channels')['default']).toEqual([]);
  });

  it('has no default in any row: with one, each form would begin with a row that nobody has added', () => {
    type Config = { name: string; widget?: string; default?: unknown; fields?: Config[] };
    const rows = (fields: readonly Config[], inRow = false): string[] =>
      fields.flatMap((one) => [
        ...(inRow && 'default' in one ? [one.name] : []),
        ...rows(one.fields ?? [], inRow || one.widget === 'list'),
      ]);
    const all = collectionNames.flatMap((name) => rows(collection(name).fields as never));
    expect(all).toEqual([]);
  });

  it('dates a new notice today', () => {
    expect(field(collection('disclosures').fields, 'published')['default']).toBe('{{now}}');
  });

  it('dates a correction today, and a withdrawal once something of it is filled', () => {
    const { fields } = collection('notices');
    const [corrected, withdrawn] = [field(fields, 'changes', 'date'), field(fields, 'withdrawn', 'date')];
    expect([corrected['begins'], withdrawn['group']]).toEqual([true, ['withdrawn']]);
    // With a default, each new form would begin with one.
    expect([corrected['default'], withdrawn['default']]).toEqual([undefined, undefined]);
  });

  it('leaves the day of an outcome that is not there yet open', () => {
    expect(field(collection('consultations').fields, 'outcome', 'published')['default']).toBeUndefined();
  });

  it('labels every field in Chinese, down to the last row', () => {
    const unlabelled: string[] = [];
    const walk = (fields: readonly CmsField[], at: string) => {
      for (const one of fields as readonly Loose[]) {
        if (one['widget'] !== 'hidden' && !/\p{Script=Han}/u.test(one.label ?? ''))
          unlabelled.push(`${at}.${one.name}`);
        walk(
          [
            ...((one['fields'] as CmsField[] | undefined) ?? (one['columns'] as CmsField[] | undefined) ?? []),
            ...(one['field'] ? [one['field'] as CmsField] : []),
          ],
          `${at}.${one.name}`,
        );
      }
    };
    for (const one of config.collections) walk(one.fields ?? one.files?.flatMap((file) => file.fields) ?? [], one.name);
    expect(unlabelled).toEqual([]);
  });
});

describe('the lists', () => {
  it('are sorted by day, newest first', () => {
    expect(collection('disclosures').sortable_fields).toEqual([
      { field: 'published', label: '发布日期', default_sort: 'desc' },
      { field: 'title', label: '标题' },
    ]);
  });

  it('can be narrowed by community, by the facets and to what was withdrawn', () => {
    const filters = collection('disclosures').view_filters ?? [];
    expect(filters.map(({ label }) => label)).toEqual([
      '类别：居务',
      '类别：党务',
      '类别：财务',
      '类别：服务事项',
      '社区：东里社区',
      '社区：柳桥社区',
      '已撤回',
    ]);
    expect(new RegExp(String(filters.at(-1)?.pattern)).test('2026-03-01')).toBe(true);
  });

  it('name entries as they are called, at a git host with their day as it is said', () => {
    expect(collection('alerts').summary).toBe('{{text}}');
    const hosted = cmsConfig({ ...parts, atDesk: false }).collections;
    const said = (name: string) => hosted.find((one) => one.name === name)?.summary;
    expect(said('notices')).toBe("{{title}}（{{published | date('YYYY年M月D日')}}）");
    expect(said('services')).toBe("{{title}}（{{fields.checked | date('YYYY年M月D日')}} 核对）");
    expect(said('communities')).toBe('{{title}}');
  });

  it('find entries in year folders, and keep uploads out of them', () => {
    expect(collection('disclosures')).toMatchObject({ path: '{{year}}/{{slug}}', media_folder: '/public/media' });
    expect(collection('places').path).toBeUndefined();
  });
});

describe('choices from open data', () => {
  it('take the id and the title, wherever the title stands', () => {
    expect(
      choicesFrom({
        entries: [
          { id: 'a', title: '甲' },
          { id: 'b', data: { title: '乙' } },
        ],
      }),
    ).toMatchObject([
      { id: 'a', label: '甲' },
      { id: 'b', label: '乙' },
    ]);
  });

  it('are none when the list is long, empty or something else', () => {
    const many = Array.from({ length: 201 }, (_, n) => ({ id: `p${n}`, title: `第 ${n} 篇` }));
    for (const file of [{ entries: many }, { entries: [] }, { entries: [{ id: 1 }] }, null, 'x', {}]) {
      expect(choicesFrom(file)).toBeUndefined();
    }
  });
});
