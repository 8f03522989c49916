/** `npm run bench -- search …`, `-- publish …`: measurements that print tables for docs/proofs.md; without a name it says which there are. */
import { OptionError, type Bench } from './bench.ts';
import { bench as publish } from './publish.ts';
import { bench as search } from './search.ts';

const benches: Readonly<Record<string, Bench>> = { publish, search };

const [name = '', ...args] = process.argv.slice(2);
const chosen = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!chosen) {
  console.error(name === '' ? 'Which bench shall be run?' : `There is no bench named ${name}.`);
  console.error(usage());
  process.exitCode = 1;
} else {
  try {
    await chosen.run(args);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    console.error(error.message);
    console.error(usage());
    process.exitCode = 1;
  }
}

function usage(): string {
  const each = Object.entries(benches).map(([id, { title, options }]) =>
    [`  npm run bench -- ${id}    ${title}`, ...options.map((line) => `      ${line}`)].join('\n'),
  );
  return ['Benches:', ...each].join('\n');
}
