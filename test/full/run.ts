/** `npm run test:full -- R5 R6 …`: the long versions of the test plan with their real counts; all without arguments. */
import { readdirSync } from 'node:fs';
import type { Property } from './property.ts';

const here = new URL('.', import.meta.url);
const wanted = process.argv.slice(2).map((name) => name.toUpperCase());
/** Properties that the plan has no number for. */
const NAMED = ['DESK', 'DESKS', 'DISK', 'LOAD', 'LONG', 'PHONE', 'SAME'];
const numbered = readdirSync(here)
  .flatMap((file) => /^(r\d+)\.ts$/.exec(file)?.[1]?.toUpperCase() ?? [])
  .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
const ids = [...numbered, ...NAMED];

const unknown = wanted.filter((id) => !ids.includes(id));
if (unknown.length > 0) {
  console.error(`No such property: ${unknown.join(', ')}. There are: ${ids.join(', ')}`);
  process.exitCode = 1;
} else {
  for (const id of wanted.length > 0 ? wanted : ids) {
    const { property } = (await import(new URL(`${id.toLowerCase()}.ts`, here).href)) as { property: Property };
    const started = Date.now();
    const { pass, figures } = await property.prove(1).catch((error: unknown) => ({
      pass: false,
      figures: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
    console.log(`${id} ${pass ? 'pass' : 'fail'} ${figures} (${String(Math.round((Date.now() - started) / 1000))} s)`);
    if (!pass) process.exitCode = 1;
  }
}
