import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EDITIONS } from '../../editions/address.ts';
import { cardsInTraditional } from '../../editions/card-in-traditional.ts';
import { localWords, ownWords } from '../../editions/local-words.ts';
import { pageInTraditional } from '../../editions/page-in-traditional.ts';
import { scriptWords } from '../../editions/script-words.ts';
import { traditionalBy } from '../../editions/traditional.ts';
import type { Site } from '../../model/site.ts';
import { digestOf } from '../digest.ts';
import type { Program } from '../program/program.ts';
import { editionScript, sourceOf } from './edition-script.ts';
import type { MadeEdition } from './made-edition.ts';

const SOURCE = fileURLToPath(new URL('../../', import.meta.url));
const SCRIPT = fileURLToPath(new URL('../../client/edition/in-traditional.js', import.meta.url));
/** What pages run: the scripts, and what they use of components. What the search engine asks by is never shown. */
const SPEAKING = ['client/**/*.{ts,js}', 'components/*/*.ts'];
/** Where the texts of results lie: everything below `search-index/` stays what it is under its address. */
const TEXTS = 'zh-hant';
/** What of the index is shown, and so has words. */
const SHOWN = /^(?:d\/|suggestions-)/;

/** This and all that it imports is loaded only where a board wants the edition: the dictionary is six megabytes of memory. */
export function traditionalEdition(site: Site, program: Program): MadeEdition {
  const local = localWords(site);
  const traditional = traditionalBy(ownWords(local, traditionalBy(new Map()).of));
  const words = scriptWords(scripts(), traditional);
  const { path: script, files } = editionScript(EDITIONS.traditional, { SCRIPT_WORDS: words }, [SCRIPT]);
  const key = digestOf(program.digest, JSON.stringify(local), script);
  const texts = `${TEXTS}-${key}`;
  return {
    edition: EDITIONS.traditional,
    key,
    page: (html) => pageInTraditional(html, { traditional, origin: site.origin, script: `/${script}` }),
    files,
    texts: {
      at: texts,
      files: (index) =>
        new Map(
          [...index]
            .filter(([path]) => SHOWN.test(path))
            .map(([path, bytes]) => {
              const own = `${texts}/${path}`;
              const made = async () => cardsInTraditional(await bytes(), traditional);
              return [`search-index/${own}.bin`, { key: own, bytes: made }];
            }),
        ),
    },
  };
}

const scripts = () =>
  globSync(SPEAKING, { cwd: SOURCE })
    .sort()
    .map((file) => sourceOf(join(SOURCE, file)));
