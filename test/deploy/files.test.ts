import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { backendConfig } from '../../cms/app/backends/backend-config.ts';

const root = join(import.meta.dirname, '../..');
const deploy = join(root, 'deploy');
const files = readdirSync(deploy);
const read = (file: string) => readFileSync(join(deploy, file), 'utf8');
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts;
const units = files.filter((file) => /\.(service|timer)$/.test(file));
const pipelines = files.filter((file) => file.endsWith('.yml'));
const analyze = '/usr/bin/systemd-analyze';

interface Workflow {
  on: { schedule: { cron: string }[] };
  jobs: Record<string, { env?: Record<string, string> }>;
}

describe.each(files)('deploy/%s', (file) => {
  it('begins by saying what it is and how to put it in place, in Chinese and English', () => {
    const head = /^(?:#.*\n)+/.exec(read(file))?.[0] ?? '';
    expect(head).toMatch(/放到|步骤/);
    expect(head).toMatch(/put in place|See /i);
  });

  it('names only scripts and files that the project has', () => {
    const text = read(file);
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([a-z:]+)/g)].map(([, script]) => script ?? '');
    for (const script of named) expect(scripts).toHaveProperty(script);
    const paths = [...text.matchAll(/(?:\/srv\/gongshi\/)?\b((?:deploy|cms|src)\/[\w.-]+(?:\/[\w.-]+)*\.\w+)/g)];
    for (const [, path = ''] of paths) expect(existsSync(join(root, path)), path).toBe(true);
  });
});

describe('the pipelines', () => {
  it.each(pipelines)('%s is one YAML document that checks before it builds', (file) => {
    expect(() => parse(read(file)) as unknown).not.toThrow();
    const text = read(file);
    expect(text.indexOf('npm run check')).toBeGreaterThan(text.indexOf('npm ci'));
    expect(text.lastIndexOf('npm run build')).toBeGreaterThan(text.indexOf('npm run check'));
  });

  it.each(['github-pages.yml', 'forgejo.yml'])('%s runs at midnight in Beijing', (file) => {
    const { on } = parse(read(file)) as Workflow;
    expect(on.schedule).toEqual([{ cron: '0 16 * * *' }]);
  });

  it('give the CMS all it needs, once the person has filled in the variables', () => {
    const filled = (env: Record<string, string> = {}) =>
      Object.fromEntries(
        Object.entries(env).map(([name, value]) => [
          name,
          value
            .replace('${{ github.repository }}', 'dongli/gongshi')
            .replace('$CI_PROJECT_PATH', 'qingshi/dongli/gongshi')
            .replace('$CI_DEFAULT_BRANCH', 'main')
            .replace(/\$\{\{ .*(URL|url) \}\}|\$CI_SERVER_URL/, 'https://git.example')
            .replace(/\$\{\{ vars\.CMS_APP_ID \}\}/, '0f3c5a7e9b1d'),
        ]),
      );
    const github = (parse(read('github-pages.yml')) as Workflow).jobs['build']?.env;
    const forgejo = (parse(read('forgejo.yml')) as Workflow).jobs['publish']?.env;
    const gitlab = (parse(read('gitlab-ci.yml')) as { variables: Record<string, string> }).variables;
    expect(backendConfig(filled(github)).name).toBe('github');
    expect(backendConfig(filled(forgejo)).name).toBe('forgejo');
    expect(backendConfig({ ...filled(gitlab), CMS_APP_ID: '0f3c5a7e9b1d' }).name).toBe('gitlab');
  });
});

describe('the units', () => {
  it.each(units.filter((unit) => unit.endsWith('.service')))(
    '%s run as gongshi and may write only where they must',
    (unit) => {
      const text = read(unit);
      expect(text).toMatch(/^User=gongshi$/m);
      expect(text).toMatch(/^NoNewPrivileges=yes$/m);
      expect(text).toMatch(/^ProtectSystem=strict$/m);
      expect(text).toMatch(/^CapabilityBoundingSet=$/m);
      const writable = [...text.matchAll(/^ReadWritePaths=(.*)$/gm)].flatMap(([, paths = '']) => paths.split(' '));
      expect(writable.length).toBeGreaterThan(0);
      for (const path of writable) expect(['/', '/srv', '/srv/gongshi', '/etc', '/var']).not.toContain(path);
    },
  );

  it('start the program that `npm start` starts, with the Node that the project brings', () => {
    const started = /^ExecStart=\/srv\/gongshi\/(\S+) (\S+)/m.exec(read('gongshi.service'));
    expect(started?.[1]).toBe('node_modules/.bin/node');
    expect(scripts['start']).toBe(`node ${started?.[2]}`);
  });

  it.skipIf(!existsSync(analyze))('are accepted by systemd-analyze verify (left out where there is no systemd)', () => {
    const complaints = units.flatMap((unit) => {
      try {
        execFileSync(analyze, ['verify', join(deploy, unit)], { stdio: 'pipe', encoding: 'utf8' });
        return [];
      } catch (error) {
        return (error as { stderr: string }).stderr.split('\n').filter(Boolean);
      }
    });
    // The board is not installed on the machine of the tests; nothing else may be wrong.
    expect(complaints.filter((line) => !/is not executable: No such file|^Unit .* not found/.test(line))).toEqual([]);
  });
});
