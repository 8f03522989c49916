import { expect, test } from 'vitest';
import { pastedNumber } from '../../../cms/app/clipboard/number-text.ts';

test.each([
  [' 36.2604 ', '36.2604'],
  ['１２', '12'],
  ['1,234', '1234'],
  ['-3', '-3'],
  ['101°46′12″', '101.77'],
  ['36°15\'37.4"N', '36.260389'],
  ['北纬36度15分', '36.25'],
])('“%s” is the number %s', (text, number) => {
  expect(pastedNumber(text)).toEqual({ number });
});

test.each(['36.2604,101.7702', '101.7702，36.2604', '36.2604 101.7702', '36°15′37.44″, 101°46′12.72″'])(
  '%s is a point, in whichever order',
  (text) => {
    expect(pastedNumber(text)).toEqual({ point: { latitude: 36.2604, longitude: 101.7702 } });
  },
);

test.each(['约 300 人', '12-15', '3 间', '36.2604,101.7702,5', '101°76′12″', '5,6'])(
  '“%s” is none, and that is said instead of dropping a part of it',
  (text) => {
    expect(pastedNumber(text)).toEqual({
      why: expect.stringMatching(/不是一个数，没有粘贴进来。这里只写一个数/) as string,
    });
  },
);
