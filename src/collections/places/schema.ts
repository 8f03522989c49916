import * as z from 'zod';
import { defineCollection } from '../../schema/collection.ts';
import { hoursDescribed, someOf } from '../../schema/described.ts';
import { choice, choices, labelled } from '../../schema/fields/choice.ts';
import { phone, reference } from '../../schema/fields/contact.ts';
import { items } from '../../schema/fields/nested.ts';
import { flag, number } from '../../schema/fields/number.ts';
import { text } from '../../schema/fields/text.ts';
import { optionalOpeningHours } from '../../schema/opening.ts';

const placeKinds = labelled([
  '社区服务中心',
  '社保所',
  '司法所',
  '社区服务站',
  '卫生服务站',
  '警务站',
  '文化站',
  '为民服务大厅',
  '公开栏',
  '其他',
]);
const accessibility = labelled([
  '坡道',
  '无障碍卫生间',
  '低位窗口',
  '盲道',
  '电梯',
  '手语',
  '无障碍停车位',
  '轮椅',
  '助听设备',
]);

const schema = z.strictObject({
  title: text({ label: '场所名称', max: 40 }),
  kind: choice({ label: '场所类型', options: placeKinds }),
  community: reference({ label: '所在社区', to: 'communities' }),
  address: text({ label: '地址', max: 80 }),
  phones: items({ label: '电话', required: false, of: phone({ label: '电话' }) }),
  hours: optionalOpeningHours,
  area: number({ label: '总面积（平方米）', decimals: true, required: false }),
  officeArea: number({ label: '其中办公面积（平方米）', decimals: true, required: false }),
  newlyBuilt: flag({ label: '新建的场所', hint: '按新建标准验收的勾上，总面积应有 500 平方米；改建、租用的不勾。' }),
  accessibility: choices({ label: '无障碍设施', options: accessibility, required: false }),
  latitude: number({ label: '纬度', decimals: true, min: -90, max: 90, required: false }),
  longitude: number({ label: '经度', decimals: true, min: -180, max: 180, required: false }),
});

export type Place = z.output<typeof schema>;

/** The words that schema.org has for some of them. */
const types: Readonly<Record<string, string>> = {
  社区服务中心: 'GovernmentOffice',
  社保所: 'GovernmentOffice',
  司法所: 'GovernmentOffice',
  社区服务站: 'GovernmentOffice',
  为民服务大厅: 'GovernmentOffice',
  卫生服务站: 'MedicalClinic',
  警务站: 'PoliceStation',
};

export const places = defineCollection({
  name: 'places',
  label: '服务场所',
  singular: '服务场所',
  short: '场所',
  counter: '处',
  icon: 'pin',
  lead: '办事的窗口、站点和公开栏在哪里，几点开门，轮椅能不能进。',
  schema,
  body: { label: '说明' },
  folders: 'flat',
  menu: 'more',
  shown: ['phones', 'hours'],
  facets: [{ field: 'community', label: '社区' }],
  grouping: { field: 'kind' },
  summary: '{{title}}',
  line: (data) => [data.address],
  described: (data, { url, urlOf }) => [
    {
      '@type': types[data.kind] ?? 'Place',
      name: data.title,
      url,
      address: data.address,
      telephone: someOf(data.phones ?? []),
      openingHoursSpecification: hoursDescribed(data.hours),
      geo:
        data.latitude === undefined || data.longitude === undefined
          ? undefined
          : { '@type': 'GeoCoordinates', latitude: data.latitude, longitude: data.longitude },
      containedInPlace: { '@type': 'AdministrativeArea', url: urlOf('communities', data.community) },
      amenityFeature: someOf(
        (data.accessibility ?? []).map((name) => ({ '@type': 'LocationFeatureSpecification', name, value: true })),
      ),
    },
  ],
  review: (entries) =>
    entries.flatMap(({ id, data: { area, officeArea } }) => {
      if (officeArea === undefined || (area !== undefined && officeArea <= area)) return [];
      const message =
        area === undefined
          ? `填了办公面积 ${officeArea} 平方米，没有填总面积，办公用房占几成算不出来，请补上`
          : `办公面积 ${officeArea} 平方米比总面积 ${area} 平方米还大，请核对`;
      return [{ id, path: ['officeArea'], message }];
    }),
});
