import { afterEach, describe, expect, it } from 'vitest';
import { fieldValue, inputValue } from '../../cms/app/widgets/datetime.tsx';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

describe.each(['Asia/Shanghai', 'UTC', 'America/New_York'])('dates in the form, on a computer set to %s', (name) => {
  it('are saved with the time of Beijing', () => {
    process.env['TZ'] = name;
    expect(fieldValue('2026-03-01T09:00', false)).toBe('2026-03-01T09:00+08:00');
    expect(fieldValue('2026-03-01', true)).toBe('2026-03-01');
    expect(fieldValue('', false)).toBe('');
  });

  it('are shown in the time of Beijing, whatever offset the file has', () => {
    process.env['TZ'] = name;
    expect(inputValue('2026-03-01T09:00+08:00', false)).toBe('2026-03-01T09:00');
    expect(inputValue('2026-03-01T01:00Z', false)).toBe('2026-03-01T09:00');
    expect(inputValue('2026-03-01', true)).toBe('2026-03-01');
  });
});

it('shows nothing for a value that is no date, and passes on a year that is being typed', () => {
  expect(inputValue('下周一', true)).toBe('');
  expect(inputValue(undefined, false)).toBe('');
  expect(fieldValue('0002-03-01', true)).toBe('0002-03-01');
});
