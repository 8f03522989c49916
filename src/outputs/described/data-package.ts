import { licenceOf } from '../../model/described/licence.ts';
import { keeperName } from '../../model/contact/keeper.ts';
import type { Site } from '../../model/site.ts';
import { fixedPiece, JSON_TYPE, keyOf, type Output } from '../output.ts';
import { dataSets, type DataSet } from './data-sets.ts';

const PACKAGE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** All tables as a Data Package 2.0 (Frictionless Data), and the columns of each as a Table Schema. */
export function dataPackage(site: Site): Output[] {
  const sets = dataSets(site);
  const described = { $schema: PACKAGE, ...headOf(site), resources: sets.flatMap(resourcesOf) };
  return [
    { path: 'data/datapackage.json', type: JSON_TYPE, pieces: [fixedPiece(`${JSON.stringify(described)}\n`)] },
    ...sets.map(({ name, schema }) => ({
      path: `data/${name}.table.json`,
      type: JSON_TYPE,
      pieces: [{ key: keyOf('table schema', name), text: () => `${JSON.stringify(schema())}\n` }],
    })),
  ];
}

function headOf({ settings, origin }: Site) {
  const { name, title, path } = licenceOf(settings);
  return {
    name: 'open-data',
    id: `${origin}/data/datapackage.json`,
    title: `${settings.name}的开放数据`,
    homepage: `${origin}/data/`,
    licenses: [{ name, title, path }],
    contributors: [{ title: keeperName(settings), path: `${origin}/`, roles: ['publisher'] }],
  };
}

const resourcesOf = ({ name: set, description, tables }: DataSet) =>
  tables.map(({ name, title, path }) => ({
    ...{ name, title, description, path, type: 'table' },
    ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', schema: `${set}.table.json` },
  }));
