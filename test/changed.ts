/**
 * `npm run test:changed -- [commit]`: types, lint and tests as far as they concern the files that differ from a commit
 * (the last one unless told). Quick rather than complete: it says what it left out.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const [base = 'HEAD'] = process.argv.slice(2);
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).split('\0').filter(Boolean);
const changed = [
  ...git('diff', '--name-only', '--diff-filter=d', '--relative', '-z', base),
  ...git('ls-files', '--others', '--exclude-standard', '-z'),
];
const some = (pattern: RegExp) => changed.filter((file) => pattern.test(file));
const code = some(/\.(ts|tsx|mjs|astro)$/);
const failed: string[] = [];

if (changed.length === 0) console.log(`Nothing differs from ${base}.`);
else {
  if (!existsSync('.astro/types.d.ts')) run('types of Astro', 'astro/bin/astro.mjs', 'sync', '--silent');
  if (code.length > 0) {
    run('tsc', 'typescript/bin/tsc', '--noEmit', '-p', '.');
    run('eslint', 'eslint/bin/eslint.js', '--max-warnings', '0', '--no-warn-ignored', ...code);
  }
  run('prettier', 'prettier/bin/prettier.cjs', '--check', '--ignore-unknown', '--log-level', 'warn', ...changed);
  if (some(/^(src|cms)\//).length > 0) {
    run(
      'depcruise',
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'src',
      'cms',
    );
  }
  if (some(/^(content|public\/media)\//).length > 0) command('check', process.execPath, 'src/reader/check.ts');
  const related = ['--changed', base, '--passWithNoTests'];
  run('tests: unit', 'vitest/vitest.mjs', 'run', '--project', 'unit*', ...related);

  console.log(
    '\nLeft out: astro check, knip, unit tests that reach the change only through files or other programs, and',
  );
  for (const project of ['site', 'office', 'browser']) {
    const own = some(new RegExp(`^test/${project}/.*\\.test\\.tsx?$`));
    console.log(`  npx vitest run --project ${project}${own.map((file) => ` ${file}`).join('')}`);
  }
}
console.log(failed.length > 0 ? `\nFAILED: ${failed.join(', ')}` : '\nok');
process.exitCode = failed.length > 0 ? 1 : 0;

function run(name: string, bin: string, ...args: string[]): void {
  command(name, process.execPath, `node_modules/${bin}`, ...args);
}

function command(name: string, program: string, ...args: string[]): void {
  console.log(`── ${name}`);
  if (spawnSync(program, args, { stdio: 'inherit' }).status !== 0) failed.push(name);
}
