import { fileURLToPath } from 'node:url';
import { EDITIONS } from '../../editions/address.ts';
import { dateInEnglish } from '../../editions/english/dates.js';
import { messages, scriptMessages } from '../../editions/english/messages.ts';
import { pageInEnglish } from '../../editions/english/page-in-english.ts';
import { speaker } from '../../editions/english/speaker.js';
import type { Site } from '../../model/site.ts';
import { unbroken } from '../../text/unbroken.ts';
import { digestOf } from '../digest.ts';
import type { Program } from '../program/program.ts';
import { editionScript } from './edition-script.ts';
import type { MadeEdition } from './made-edition.ts';

const SCRIPTS = [
  new URL('../../editions/english/dates.js', import.meta.url),
  new URL('../../editions/english/speaker.js', import.meta.url),
  new URL('../../client/edition/in-english.js', import.meta.url),
].map((file) => fileURLToPath(file));

/** The names that the office wrote in English are messages like ours. */
export function englishEdition({ settings, origin }: Site, program: Program): MadeEdition {
  const names = Object.fromEntries((settings.englishWords ?? []).map(({ chinese, english }) => [chinese, english]));
  const say = speaker({ ...messages, ...names }, dateInEnglish);
  const all = JSON.stringify({ ...messages, ...names });
  const more = `_astro/edition-en-${digestOf(all)}.json`;
  const facts = { MESSAGES: { ...scriptMessages, ...names }, MORE: `/${more}` };
  const { path: script, files } = editionScript(EDITIONS.english, facts, SCRIPTS);
  return {
    edition: EDITIONS.english,
    key: digestOf(program.digest, JSON.stringify(names), script),
    // Its hours are those of its own sentences.
    page: (html) => unbroken(pageInEnglish(html, { say, origin, script: `/${script}` })),
    files: new Map([...files, [more, { key: more, bytes: () => Buffer.from(all) }]]),
  };
}
