import { expect, test } from 'vitest';
import { makeXlsx } from '../attachments/make-office.ts';
import { imported } from './board.ts';

const rows = [['关于停水的通知'], ['明天上午停水。']];

test('only sheets that are hidden are left out, and a workbook of nothing else says so', async () => {
  const shown = await imported('通知.xlsx', makeXlsx([{ name: '通知', rows, state: 'show' }]), 'notices');
  expect(shown.entries[0]?.title).toBe('关于停水的通知');
  const hidden = await imported('通知.xlsx', makeXlsx([{ name: '底稿', rows, state: 'veryHidden' }]), 'notices');
  expect(hidden.refused).toContain('都是隐藏的：底稿');
});
