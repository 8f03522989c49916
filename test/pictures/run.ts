/**
 * `npm run pictures`: takes the pictures of the handbook and the papers anew, of a desk with the sample content.
 * `npm run pictures -- notice phone` takes those of some scenes only. Whoever changes what clerks see runs it and looks.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../find-browser.ts';
import { openSampleOffice } from './sample-office.ts';
import * as deciding from './scenes/deciding.ts';
import * as hanging from './scenes/hanging.ts';
import * as papers from './scenes/papers.ts';
import * as writing from './scenes/writing.ts';

const scenes = { ...papers, ...writing, ...deciding, ...hanging };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(scenes, name));
if (unknown.length > 0) {
  console.error(`No scene ${unknown.join(', ')}; there are: ${Object.keys(scenes).join(', ')}`);
  process.exit(1);
}
mkdirSync('cms/help/pictures', { recursive: true });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
const office = await openSampleOffice(browser);
const failed: string[] = [];
for (const [name, take] of Object.entries(scenes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  await take(office, browser).catch((error: unknown) => {
    failed.push(name);
    console.error(`${name}:`, error);
  });
}
await browser.close();
await office.close();
process.exit(failed.length > 0 ? 1 : 0);
