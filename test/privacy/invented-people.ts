import { wholeFrom } from '../random-from.ts';

/** Personal information of nobody, made while the test runs: no number that looks real stands in a file. */
export interface Dice {
  /** A whole number from 0 up to `below`. */
  number: (below: number) => number;
  digits: (count: number) => string;
  one: <T>(of: ArrayLike<T>) => T;
}

/** The same throws for the same seed. */
export function dice(seed: number): Dice {
  const next = wholeFrom(seed);
  const number = (below: number) => next() % below;
  return {
    number,
    digits: (count) => Array.from({ length: count }, () => number(10)).join(''),
    one: (of) => of[number(of.length)]!,
  };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const two = (value: number) => String(value).padStart(2, '0');

export function residentId({ number, digits, one }: Dice): string {
  const place =
    one(['11', '13', '21', '32', '37', '44', '50', '51', '61', '65']) + two(1 + number(20)) + two(1 + number(30));
  const first = place + String(1930 + number(90)) + two(1 + number(12)) + two(1 + number(28)) + digits(3);
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first[index]), 0);
  return first + '10X98765432'[sum % 11]!;
}

export const mobile = ({ number, digits }: Dice) => `1${3 + number(7)}${digits(9)}`;

export function bankCard({ digits, one }: Dice): string {
  const first = `62${digits(one([13, 14, 16]))}`;
  for (let last = 0; last < 10; last++) if (luhn(`${first}${last}`)) return `${first}${last}`;
  return first;
}

function luhn(card: string): boolean {
  const doubled = [...card].reverse().map((digit, place) => (place % 2 ? Number(digit) * 2 : Number(digit)));
  return doubled.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0;
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
export function plate({ digits, one, number }: Dice): string {
  const office = one('京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋') + one(LETTERS);
  if (number(3) === 0) return `${office}${one('DF')}${digits(5)}`;
  return number(2) ? `${office}${digits(5)}` : `${office}${digits(2)}${one(LETTERS)}${digits(2)}`;
}

export function home({ number, one }: Dice): string {
  const [house, unit, room] = [1 + number(60), 1 + number(8), (1 + number(30)) * 100 + 1 + number(6)];
  const gap = one(['', ' ']);
  return `${house}${gap}${one(['号楼', '栋', '幢'])}${gap}${unit}${gap}单元${gap}${room}${gap}室`;
}

export function fullName({ one, number }: Dice): string {
  const surname = number(20) === 0 ? one(['欧阳', '司马', '上官']) : one('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗');
  const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉建国红梅春';
  return surname + one(given) + (number(3) ? one(given) : '');
}
