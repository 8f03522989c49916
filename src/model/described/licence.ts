import type { Settings } from '../../collections/settings/schema.ts';

export interface Licence {
  /** Its SPDX identifier. */
  name: string;
  title: string;
  /** Where its text stands. */
  path: string;
  /** What somebody who uses the data has to do, in the words of people. */
  asks: string;
}

const LICENCES: Readonly<Record<NonNullable<Settings['dataLicence']>, Licence>> = {
  'CC-BY-4.0': {
    name: 'CC-BY-4.0',
    title: '知识共享 署名 4.0 国际',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    asks: '注明出处即可',
  },
  'CC0-1.0': {
    name: 'CC0-1.0',
    title: '知识共享 CC0 1.0',
    path: 'https://creativecommons.org/publicdomain/zero/1.0/',
    asks: '不用注明出处',
  },
};

/** On what terms the open data may be used. */
export const licenceOf = ({ dataLicence = 'CC-BY-4.0' }: Pick<Settings, 'dataLicence'>) => LICENCES[dataLicence];
