import { expect, test } from 'vitest';
import { createTickets } from '../../../cms/desk/import/tickets.ts';

test('work that takes longer than a question waits is asked for again, by whom it belongs to, and told once', async () => {
  const tickets = createTickets<string>({ patience: 5, forgotten: 60_000 });
  const { promise, resolve } = Promise.withResolvers<string>();
  const ticket = tickets.begin('lin', () => promise);
  expect(await tickets.wait(ticket, 'lin')).toBeUndefined();
  expect(await tickets.wait(ticket, 'chen')).toBe('unknown');
  resolve('做完了');
  expect(await tickets.wait(ticket, 'lin')).toBe('做完了');
  expect(await tickets.wait(ticket, 'lin')).toBe('unknown');
});

test('what nobody asks for any more is not wanted', async () => {
  const tickets = createTickets<string>({ patience: 5, forgotten: 5 });
  let isWanted = () => true;
  const ticket = tickets.begin('lin', (asked) => {
    isWanted = asked;
    return new Promise<string>(() => undefined);
  });
  expect(await tickets.wait(ticket, 'lin')).toBeUndefined();
  await expect.poll(() => isWanted()).toBe(false);
  expect(await tickets.wait(ticket, 'lin')).toBe('unknown');
});

test('work that fails fails for whoever asks', async () => {
  const tickets = createTickets<string>();
  const ticket = tickets.begin('lin', () => Promise.reject(new Error('读不出来')));
  await expect(tickets.wait(ticket, 'lin')).rejects.toThrow('读不出来');
});
