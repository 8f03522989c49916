import { afterEach, expect, test, vi } from 'vitest';
import { dayNow, instantNow, setClock } from '../../cms/app/now.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a form fills in the day of the desk, whatever the computer takes it for', () => {
  vi.useFakeTimers({ now: new Date('2026-11-20T02:00:00Z'), toFake: ['Date'] });
  expect(dayNow()).toBe('2026-11-20');
  setClock('Sat, 21 Nov 2026 02:00:00 GMT');
  expect(dayNow()).toBe('2026-11-21');
  // A host without a time says nothing of it.
  setClock(null);
  setClock('yesterday');
  expect(instantNow()).toBe('2026-11-21T10:00+08:00');
});
