import { readFileSync } from 'node:fs';
import { ADDRESSES } from '../../editions/address.ts';
import { cardsInTraditional } from '../../editions/card-in-traditional.ts';
import { localWords, ownWords } from '../../editions/local-words.ts';
import { pageInTraditional } from '../../editions/page-in-traditional.ts';
import { scriptWords } from '../../editions/script-words.ts';
import { traditionalBy } from '../../editions/traditional.ts';
import type { Site } from '../../model/site.ts';
import { digestOf } from '../digest.ts';
import type { Planned } from '../folder/bring-to.ts';
import type { Program } from '../program/program.ts';

const SCRIPT = new URL('../../client/edition/in-traditional.js', import.meta.url);
/** Where the texts of results lie: everything below `search-index/` stays what it is under its address. */
const TEXTS = 'zh-hant';
/** What of the index is shown, and so has words. */
const SHOWN = /^(?:d\/|suggestions-)/;

/** How a site is given once more in Traditional. */
export interface TraditionalEdition {
  /** Of all that a page there is made of beside the page. */
  key: string;
  page: (html: string, path: string) => string;
  /** Files beside the pages. */
  files: ReadonlyMap<string, Planned>;
  /** Where results find their texts, below `search-index/`, and the files there. */
  texts: string;
  textFiles: (index: ReadonlyMap<string, () => Promise<Uint8Array>>) => Map<string, Planned>;
}

/** This and all that it imports is loaded only where a board wants the edition: the dictionary is six megabytes of memory. */
export function traditionalEdition(site: Site, program: Program): TraditionalEdition {
  const local = localWords(site);
  const traditional = traditionalBy(ownWords(local, traditionalBy(new Map()).of));
  const words = scriptWords(scriptsOf(program), traditional);
  const script = [
    `const SCRIPT_WORDS = ${JSON.stringify(words)};\nconst EDITION = ${JSON.stringify(ADDRESSES)};\n`,
    readFileSync(SCRIPT, 'utf8'),
  ].join('');
  const scriptPath = `_astro/in-traditional-${digestOf(script)}.js`;
  const key = digestOf(program.digest, JSON.stringify(local), scriptPath);
  const texts = `${TEXTS}-${key}`;
  return {
    key,
    page: (html, path) => pageInTraditional(html, path, { traditional, origin: site.origin, script: `/${scriptPath}` }),
    files: new Map([[scriptPath, { key: scriptPath, bytes: () => Buffer.from(script) }]]),
    texts,
    textFiles: (index) =>
      new Map(
        [...index]
          .filter(([path]) => SHOWN.test(path))
          .map(([path, bytes]) => {
            const own = `${texts}/${path}`;
            const made = async () => cardsInTraditional(await bytes(), traditional);
            return [`search-index/${own}.bin`, { key: own, bytes: made }];
          }),
      ),
  };
}

/** What pages run; the parts of the CMS are none of it. */
const scriptsOf = ({ files }: Program): string[] =>
  [...files].flatMap(([path, { source }]) => (/^_astro\/.*\.js$/.test(path) ? [readFileSync(source, 'utf8')] : []));
