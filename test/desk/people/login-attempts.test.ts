import { expect, test } from 'vitest';
import { blockOf, networkOf } from '../../../cms/desk/http/address-block.ts';
import { createLoginAttempts, type Visitor } from '../../../cms/desk/people/login-attempts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function counting() {
  const time = { now: Date.parse('2026-11-22T09:00+08:00'), unlocked: 0 };
  const attempts = createLoginAttempts({ now: () => time.now, unlockedAt: () => time.unlocked });
  /** How many of these tries somebody looks at. */
  const looked = (visitors: readonly Visitor[]) => visitors.filter((visitor) => attempts.begin(visitor) === 0).length;
  return { time, attempts, looked };
}

const owner = { account: 'wangfang', address: '198.51.100.7' };
const many = (count: number, address: (index: number) => string, account = 'wangfang') =>
  Array.from({ length: count }, (_, index): Visitor => ({ account, address: address(index) }));

test.each([
  ['10.0.0.1', '10.0.0.1', undefined],
  ['::ffff:10.0.0.1', '10.0.0.1', undefined],
  ['::ffff:a00:1', '10.0.0.1', undefined],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['2001:DB8:1:2::', '2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0::/48'],
  ['::1', '0:0:0:0::/64', '0:0:0::/48'],
  ['unknown', 'unknown', undefined],
])('%s belongs to %s', (address, block, network) => {
  expect([blockOf(address), networkOf(address)]).toEqual([block, network]);
});

test('ten wrong guesses from each of two networks make only these wait', () => {
  const { looked, attempts } = counting();
  expect(looked(many(20, (index) => `10.0.0.${String(index % 2)}`))).toBe(10);
  expect(attempts.begin(owner)).toBe(0);
});

test.each([
  ['one network', many(1000, () => '10.0.0.1'), 5],
  ['one /64 of IPv6', many(1000, (index) => `2001:db8::${index.toString(16)}`), 5],
  ['a /48 of IPv6', many(1000, (index) => `2001:db8:0:${index.toString(16)}::1`), 20],
  ['three hundred networks', many(1000, (index) => `10.0.${String(index % 300)}.1`), 600],
  [
    'one network on invented names',
    Array.from({ length: 1000 }, (_, index) => ({ account: `n${String(index)}`, address: '10.0.0.1' })),
    40,
  ],
])('of 1,000 guesses from %s few are looked at, and the owner comes in', (_, visitors, most) => {
  const { attempts, looked } = counting();
  const device = { ...owner, address: visitors[0]!.address, device: 'd' };
  const half = looked(visitors.slice(0, 500));
  expect([attempts.begin(owner), attempts.begin(device)]).toEqual([0, 0]);
  attempts.succeeded(owner);
  attempts.succeeded(device);
  expect(half + looked(visitors.slice(500))).toBeLessThanOrEqual(most);
  // A slip of the owner's own is allowed too.
  expect([attempts.begin(owner), attempts.begin(owner), attempts.begin(device)]).toEqual([0, 0, 0]);
});

test('one waits longer with every try, and for a day it is remembered', () => {
  const { time, attempts, looked } = counting();
  expect(looked(Array<Visitor>(5).fill(owner))).toBe(5);
  const waits = Array.from({ length: 12 }, () => {
    const wait = attempts.begin(owner);
    time.now += wait;
    expect(attempts.begin(owner)).toBe(0);
    return wait / MINUTE;
  });
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 720, 720]);
  expect(attempts.guesses().get('wangfang')).toBe(29);
  time.now += 24 * HOUR;
  expect(looked(Array<Visitor>(9).fill(owner))).toBe(5);
});

test('a right password, and somebody who unlocks the account, begin the count anew', () => {
  const { time, attempts, looked } = counting();
  expect(looked(Array<Visitor>(4).fill(owner))).toBe(4);
  expect(attempts.begin(owner)).toBe(0);
  attempts.succeeded(owner);
  expect(attempts.guesses().get('wangfang')).toBe(4);
  expect(looked(Array<Visitor>(9).fill(owner))).toBe(5);
  time.unlocked = time.now;
  time.now += 1;
  expect(looked(Array<Visitor>(9).fill(owner))).toBe(5);
});

test('who guesses with a known device waits too', () => {
  const { looked } = counting();
  expect(looked(Array<Visitor>(50).fill({ ...owner, device: 'stolen' }))).toBe(10);
});
