import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CmsBackend } from 'decap-cms-core';
import { backendConfig } from '../../cms/app/backends/backend-config.ts';
import { cmsConfig } from '../../cms/app/form/config.ts';
import { contentPolicy } from '../../cms/app/content-policy.ts';
import { collectionNames, definitionOf } from '../../src/collections/index.ts';
import { settings } from '../../src/collections/settings/schema.ts';
import { adminFolder } from '../../src/publication/program/admin-bundle.ts';
import { useDecapCheck } from './decap-check.ts';
import { environmentFor, SAMPLE_BACKENDS, type SampleName } from './sample-backends.ts';

/** A sentence that only the class of each backend has. */
const MARKS: Record<SampleName, string> = {
  desk: 'The Proxy backend needs a "proxy_url" in the backend configuration.',
  github: 'The GitHub backend needs a "repo" in the backend configuration.',
  gitlab: 'The GitLab backend needs a "repo" in the backend configuration.',
  forgejo: 'The Forgejo backend needs a "repo" in the backend configuration.',
};
/** Bytes of the desk's bundle that the others may add; GitHub's and GitLab's backends bring GraphQL clients. */
const MOST_ADDED = 300_000;
/** Decap with everything it brings is 5.3 million, see docs/decap-patches.md; the editor of the text and our own rooms are in it. */
const MOST_FOR_THE_DESK = 2_550_000;

const names = Object.keys(SAMPLE_BACKENDS) as SampleName[];
const bundles = {} as Record<SampleName, { script: string; page: string }>;
const validateConfig = useDecapCheck();

beforeAll(async () => {
  for (const name of names) {
    const folder = await adminFolder(environmentFor(name), resolve('.cache'));
    const scripts = (await readdir(join(folder, 'assets'))).filter((file) => file.endsWith('.js'));
    const texts = scripts.map((file) => readFile(join(folder, 'assets', file), 'utf8'));
    bundles[name] = {
      script: (await Promise.all(texts)).join('\n'),
      page: await readFile(join(folder, 'index.html'), 'utf8'),
    };
  }
}, 240_000);

/** The settings as they stand in the bundle: the object that begins with the name and the first key after it. */
function shippedBackend(name: SampleName): CmsBackend {
  const { script } = bundles[name];
  const { config } = backendConfig(SAMPLE_BACKENDS[name]);
  const [second] = Object.keys(config).slice(1);
  const start = new RegExp(`\\{name:[\`"']${config.name}[\`"'],${second}:`).exec(script)?.index ?? -1;
  expect(start).toBeGreaterThan(0);
  const literal = script.slice(start, script.indexOf('}', start) + 1);
  return { ...(runInNewContext(`(${literal})`) as CmsBackend) };
}

describe.each(names)('the CMS built for %s', (name) => {
  it('ships the settings that its variables ask for, and Decap’s own check accepts them', () => {
    const backend = shippedBackend(name);
    expect(backend).toEqual(backendConfig(SAMPLE_BACKENDS[name]).config);
    const config = cmsConfig({
      definitions: collectionNames.map(definitionOf),
      settings,
      backend,
      atDesk: name === 'desk',
      choices: {},
      siteUrl: 'https://gongshi.example',
    });
    expect(() => {
      validateConfig(config);
    }).not.toThrow();
    expect(config.publish_mode).toBe('editorial_workflow');
  });

  it('holds this backend and no other', () => {
    const found = names.filter((one) => bundles[name].script.includes(MARKS[one]));
    expect(found).toEqual([name]);
  });

  it('may speak to the hosts it needs, and to nobody else', () => {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(bundles[name].page)?.[1];
    expect(policy).toBe(contentPolicy(backendConfig(SAMPLE_BACKENDS[name]).origins));
    expect(policy).not.toMatch(/unsafe-eval|https?:(?=[\s;])|\*/);
    const hosts = policy?.match(/https?:\/\/[^\s;]+/g) ?? [];
    expect(hosts).toEqual(
      {
        desk: [],
        github: ['https://api.github.com', 'https://www.githubstatus.com'],
        gitlab: ['https://git.example'],
        forgejo: ['https://git.example'],
      }[name],
    );
  });

  it('weighs little more than that of the desk, which leaves out what it never reaches', () => {
    expect(bundles.desk.script.length).toBeLessThan(MOST_FOR_THE_DESK);
    expect(bundles[name].script.length - bundles.desk.script.length).toBeLessThan(MOST_ADDED);
  });

  it('has no secret in it', () => {
    expect(bundles[name].script).not.toMatch(/gloas-|client_secret/);
  });
});
