import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderView } from '../../src/layouts/render-view.ts';
import { colours } from '../../src/layouts/styleguide/colours.ts';
import { StyleguideView } from '../../src/layouts/styleguide/StyleguideView.tsx';
import { statusShapes } from '../../src/components/status/status-shapes.ts';
import { attributes } from '../site/pages.ts';
import { htmlFaults } from '../site/whole-site.ts';

const html = renderView(StyleguideView, { title: '样式册', lead: '每个部件。', now: '2026-11-21T10:00+08:00' });

test('every colour and every status is in it', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8').matchAll(/^ {2}--([\w-]+): #/gm);
  expect(Object.keys(colours)).toEqual([...tokens].map(([, name]) => name));
  const rules = readFileSync('src/layouts/styleguide/styleguide.css', 'utf8');
  expect(Object.keys(colours).filter((name) => !rules.includes(`var(--${name})`))).toEqual([]);
  const shown = attributes(html, 'data-status');
  expect(Object.keys(statusShapes).filter((code) => !shown.includes(code))).toEqual([]);
});

test('its HTML is valid, and no id stands twice', async () => {
  const page = `<!doctype html>\n<html lang="zh-CN"><head><title>样式册</title></head><body><main>${html}</main></body></html>`;
  expect(await htmlFaults({ path: '/styleguide/', html: page })).toEqual([]);
});
