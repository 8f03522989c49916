import { collections } from '../../collections/index.ts';
import { keeperName } from '../../model/contact/keeper.ts';
import { licenceOf } from '../../model/described/licence.ts';
import type { Site } from '../../model/site.ts';
import { HSDS_VERSION } from '../hsds/hsds.ts';
import { fixedPiece, type Output } from '../output.ts';
import { dataSets, type DataSet } from './data-sets.ts';
import type { OpenFile } from './open-file.ts';
import { snapshot } from './snapshot.ts';

/** The words of DCAT 3 that are used here, and how their values are to be read. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  title: { '@id': 'dct:title', '@language': 'zh' },
  description: { '@id': 'dct:description', '@language': 'zh' },
  identifier: 'dct:identifier',
  language: { '@id': 'dct:language', '@type': '@id' },
  license: { '@id': 'dct:license', '@type': '@id' },
  publisher: 'dct:publisher',
  conformsTo: { '@id': 'dct:conformsTo', '@type': '@id' },
  name: { '@id': 'foaf:name', '@language': 'zh' },
  homepage: { '@id': 'foaf:homepage', '@type': '@id' },
  dataset: 'dcat:dataset',
  distribution: 'dcat:distribution',
  landingPage: { '@id': 'dcat:landingPage', '@type': '@id' },
  accessURL: { '@id': 'dcat:accessURL', '@type': '@id' },
  downloadURL: { '@id': 'dcat:downloadURL', '@type': '@id' },
  mediaType: { '@id': 'dcat:mediaType', '@type': '@id' },
  byteSize: { '@id': 'dcat:byteSize', '@type': 'xsd:nonNegativeInteger' },
  checksum: 'spdx:checksum',
  algorithm: { '@id': 'spdx:algorithm', '@type': '@id' },
  checksumValue: { '@id': 'spdx:checksumValue', '@type': 'xsd:hexBinary' },
} as const;

const CHINESE = 'http://id.loc.gov/vocabulary/iso639-1/zh';
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';
const SHA256 = 'spdx:checksumAlgorithm_sha256';
const CATALOGUE = 'data/catalog.jsonld';

/** Open data as other catalogues take it over (DCAT 3), and its snapshot: both of the files as they were written. */
export function catalogueOf(site: Site, files: readonly OpenFile[]): Output[] {
  const { origin, settings } = site;
  const known = new Map(files.map((file) => [file.path, file]));
  const publisher = { id: `${origin}/#publisher`, type: 'foaf:Organization', name: keeperName(settings) };
  const about = { license: licenceOf(settings).path, language: CHINESE, publisher };
  const catalogue = {
    '@context': CONTEXT,
    ...{ id: `${origin}/${CATALOGUE}`, type: 'dcat:Catalog', title: `${settings.name}的开放数据` },
    description: '网站上的全部公开内容，每一份数据有哪些文件、多大、校验值是多少。',
    homepage: `${origin}/data/`,
    ...about,
    dataset: [...dataSets(site).map(asFiles), ...OTHERS].map(({ name, title, description, href, files: own }) => ({
      ...{ id: `${origin}/data/#${name}`, type: 'dcat:Dataset', identifier: name, title, description },
      landingPage: origin + href,
      ...about,
      distribution: own.flatMap((file) => {
        const written = known.get(`data/${file.path}`);
        return written ? [distribution(site, written, file, origin + href)] : [];
      }),
    })),
  };
  const text = `${JSON.stringify(catalogue)}\n`;
  return [
    { path: CATALOGUE, type: 'application/ld+json; charset=utf-8', pieces: [fixedPiece(text)] },
    ...snapshot(site, files),
  ];
}

interface Files {
  name: string;
  title: string;
  description: string;
  href: string;
  files: readonly OwnFile[];
}

interface OwnFile {
  path: string;
  title: string;
  conformsTo?: string;
}

/** Each table, and the same as JSON where there is one. */
const asFiles = ({ name, title, description, href, tables }: DataSet): Files => ({
  ...{ name, title, description, href },
  files: tables.flatMap((table) => [
    { path: table.path, title: `${table.title}（CSV）`, conformsTo: `/data/${name}.table.json` },
    {
      path: table.path.replace(/\.csv$/, '.json'),
      title: `${table.title}（JSON）`,
      ...(name in collections && { conformsTo: `/data/${name}.schema.json` }),
    },
  ]),
});

const HSDS_PAGE = 'https://docs.openreferral.org/';
/** What is no table. */
const OTHERS: readonly Files[] = [
  {
    name: 'hsds',
    title: '办事指南给别的平台用',
    description: `服务、场所、组织、开门时间和电话，按 HSDS ${HSDS_VERSION}（Open Referral）写成。`,
    href: '/data/#hsds',
    files: [
      { path: 'hsds/services.json', title: '服务（HSDS）', conformsTo: HSDS_PAGE },
      { path: 'hsds/organizations.json', title: '组织（HSDS）', conformsTo: HSDS_PAGE },
    ],
  },
  {
    name: 'health',
    title: '站点体检',
    description: '检查政府网站的人看什么，这里照着查一遍：要求是什么，现在怎么样，哪几篇没做到。',
    href: '/health/',
    files: [{ path: 'health.json', title: '站点体检（JSON）' }],
  },
];

function distribution(
  { origin, settings }: Site,
  { path, bytes, sha256 }: OpenFile,
  { title, conformsTo }: OwnFile,
  accessURL: string,
) {
  return {
    ...{ id: `${origin}/${path}`, type: 'dcat:Distribution', title, license: licenceOf(settings).path },
    ...{ accessURL, downloadURL: `${origin}/${path}` },
    ...(conformsTo !== undefined && { conformsTo: new URL(conformsTo, origin).href }),
    mediaType: MEDIA_TYPES + (path.endsWith('.csv') ? 'text/csv' : 'application/json'),
    byteSize: String(bytes),
    checksum: { type: 'spdx:Checksum', algorithm: SHA256, checksumValue: sha256 },
  };
}
