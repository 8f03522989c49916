import { expect, test } from 'vitest';
import { lacks, settingsRefusal } from '../../../cms/wire/people.ts';

test('who lacks a right is told who has it, what their own role is and what to do', () => {
  expect(settingsRefusal('reviewer')).toBe(
    '只有“管理”的账号可以修改网站设置，您的账号是“审核”。要做的话，请找有这个权限的同事，或者请管理网站的人改您的权限。',
  );
  expect(lacks('editor', 'publish')).toMatch(/^只有“审核”或“管理”的账号可以做这件事，您的账号是“编辑”。/);
});
