import { expect, it } from 'vitest';
import { cmsConfig } from '../../cms/app/form/config.ts';
import { collectionNames, definitionOf } from '../../src/collections/index.ts';
import { settings } from '../../src/collections/settings/schema.ts';
import { useDecapCheck } from './decap-check.ts';

const validateConfig = useDecapCheck();

const made = (choices: Parameters<typeof cmsConfig>[0]['choices']) =>
  cmsConfig({
    definitions: collectionNames.map(definitionOf),
    settings,
    backend: { name: 'proxy', proxy_url: '/desk/api' },
    atDesk: true,
    choices,
    siteUrl: 'https://gongshi.example',
  });

it('is accepted by the check of Decap itself, with choices and without', () => {
  expect(() => {
    validateConfig(made({}));
    validateConfig(made({ communities: [{ id: 'dongli', label: '东里社区' }] }));
  }).not.toThrow();
});

it('would be refused if it were wrong, so the check is alive', () => {
  const config = made({});
  expect(() => {
    validateConfig({ ...config, collections: [{ name: 'x', label: 'X', folder: 'x' }] });
  }).toThrow(/fields/);
});
