import * as z from 'zod';
import { defineCollection } from '../../schema/collection.ts';
import { hoursDescribed, someOf } from '../../schema/described.ts';
import { choice, choices, labelled } from '../../schema/fields/choice.ts';
import { phone, reference } from '../../schema/fields/contact.ts';
import { items } from '../../schema/fields/nested.ts';
import { flag, number } from '../../schema/fields/number.ts';
import { text } from '../../schema/fields/text.ts';
import { checkHours, checkOverlaps, optionalOpeningHours } from '../../schema/opening.ts';
import { withRules } from '../../schema/rules.ts';
import { life } from '../life/concerned-life.ts';
import { photo } from './photo.ts';
import { positionRemarks } from './position-remarks.ts';

const kindSlugs = {
  为民服务大厅: 'hall',
  社区服务站: 'station',
  卫生服务站: 'clinic',
  社区服务中心: 'centre',
  社保所: 'insurance',
  司法所: 'justice',
  警务站: 'police',
  文化站: 'culture',
  其他: 'other',
  公开栏: 'board',
} as const;
const placeKinds = labelled(Object.keys(kindSlugs) as (keyof typeof kindSlugs)[]);
/** Systems of coordinates; a point of one shown in another lies some hundred metres off. */
const systems = { wgs84: 'WGS-84（手机定位、天地图）', gcj02: 'GCJ-02（高德、腾讯地图）' } as const;
/** What the law on barrier-free environments asks of windows and public places, each with its word in addresses. */
const accessibilitySlugs = {
  坡道: 'ramp',
  无台阶: 'step-free',
  电梯: 'lift',
  盲道: 'tactile-path',
  无障碍停车位: 'parking',
  无障碍卫生间: 'toilet',
  低位窗口: 'low-counter',
  轮椅: 'wheelchair',
  信息屏: 'display',
  语音提示: 'voice',
  书写板: 'writing-pad',
  大字材料: 'large-print',
  助听设备: 'hearing-aid',
  手语: 'sign',
  手语预约: 'sign-by-appointment',
  导盲犬可进: 'guide-dog',
  专人引导: 'guidance',
} as const;
/** What decides whether somebody who cannot walk can be served there. */
export const GETTING_IN: readonly string[] = ['坡道', '无台阶', '电梯', '低位窗口', '无障碍卫生间'];
const accessibility = labelled(Object.keys(accessibilitySlugs) as (keyof typeof accessibilitySlugs)[]);

const fields = z.strictObject({
  title: text({ label: '场所名称', max: 40 }),
  kind: choice({ label: '场所类型', options: placeKinds }),
  community: reference({ label: '所在社区', to: 'communities' }),
  address: text({ label: '地址', max: 80 }),
  phones: items({ label: '电话', required: false, of: phone({ label: '电话' }) }),
  hours: optionalOpeningHours,
  area: number({ label: '总面积（平方米）', decimals: true, required: false }),
  officeArea: number({ label: '其中办公面积（平方米）', decimals: true, required: false }),
  newlyBuilt: flag({
    label: '按新建标准验收',
    hint: '按新建标准验收的打开，总面积应有 500 平方米；改建、租用的不打开。',
  }),
  accessibility: choices({
    label: '无障碍设施',
    hint: '现场看过、能用的才选；坏了、堆了东西的先去掉。手语要提前约的选“手语预约”。',
    options: accessibility,
    required: false,
  }),
  coordinates: choice({
    label: '经纬度用的坐标系',
    hint: '从哪里抄来的就选哪个；不选当作 WGS-84。选错了，居民点“去这里”会差几百米。',
    options: systems,
    required: false,
  }),
  latitude: number({
    label: '纬度',
    hint: '在地图上点一下场所，抄下来的小数，如 36.2581。',
    decimals: true,
    min: -90,
    max: 90,
    tooLarge: '纬度和经度可能写反了',
    required: false,
  }),
  longitude: number({ label: '经度', decimals: true, min: -180, max: 180, required: false }),
  photo,
  life,
});

const schema = withRules(fields, checkHours, checkOverlaps);

export type Place = z.output<typeof schema>;

/** Where it is by satellite (WGS-84), as the formats for programs ask; undefined where that is not known. */
export const satellitePosition = ({ coordinates, latitude, longitude }: Place) =>
  latitude === undefined || longitude === undefined || coordinates === 'gcj02' ? undefined : { latitude, longitude };

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
  facets: [
    { field: 'community', label: '社区' },
    { field: 'accessibility', label: '无障碍', slugs: accessibilitySlugs },
    { field: 'kind', label: '类型', slugs: kindSlugs },
  ],
  grouping: { field: 'kind' },
  summary: '{{title}}',
  line: (data) => [data.address],
  described: (data, { url, urlOf }) => [
    {
      '@type': types[data.kind] ?? 'Place',
      name: data.title,
      url,
      image: data.photo && new URL(data.photo.file, url).href,
      address: data.address,
      telephone: someOf(data.phones ?? []),
      openingHoursSpecification: hoursDescribed(data.hours),
      geo: geoOf(data),
      containedInPlace: { '@type': 'AdministrativeArea', url: urlOf('communities', data.community) },
      amenityFeature: someOf(
        (data.accessibility ?? []).map((name) => ({ '@type': 'LocationFeatureSpecification', name, value: true })),
      ),
    },
  ],
  review: (entries) => [
    ...positionRemarks(entries),
    ...entries.flatMap(({ id, data: { area, officeArea } }) => {
      if (officeArea === undefined || (area !== undefined && officeArea <= area)) return [];
      const message =
        area === undefined
          ? `填了办公面积 ${officeArea} 平方米，没有填总面积，办公用房占几成算不出来，请补上`
          : `办公面积 ${officeArea} 平方米比总面积 ${area} 平方米还大，请核对`;
      return [{ id, path: ['officeArea'], message }];
    }),
  ],
});

function geoOf(data: Place) {
  const position = satellitePosition(data);
  return position && { '@type': 'GeoCoordinates', ...position };
}
