import { expect, test } from 'vitest';
import { unbroken, withoutJoiners } from '../../src/text/unbroken.ts';

const J = '\u2060';

test('no line ends within hours or a telephone', () => {
  expect(unbroken('<p>每天 9:00—12:00、14:00—17:30</p>')).toBe(`<p>每天 9:00${J}—${J}12:00、14:00${J}—${J}17:30</p>`);
  expect(unbroken('<p>总值班　全天</p>')).toBe(`<p>总值班　全${J}天</p>`);
  expect(unbroken('<p>请打 0999-5550153，或 138 0013 8000、400-700-1234</p>')).toBe(
    '<p>请打 <bdi>0999-5550153</bdi>，或 <bdi>138 0013 8000</bdi>、<bdi>400-700-1234</bdi></p>',
  );
});

test('what is no text, and what is whole already, stays as it is', () => {
  for (const html of [
    '<a class="tel" href="tel:09995550153"><svg></svg>0999-5550153</a>',
    '<p title="9:00—12:00 0999-5550153">2026-11-21，11月18日—12月10日，编号 20260999-55501531</p>',
    '<script>const hours = "9:00—12:00";</script>',
  ])
    expect(unbroken(html)).toBe(html);
});

test('what was kept whole is found again, and is not done twice', () => {
  const text = '<p>9:00—12:00 打 0999-5550153</p>';
  expect(withoutJoiners(unbroken('9:00—12:00'))).toBe('9:00—12:00');
  expect(unbroken(unbroken(text))).toBe(unbroken(text));
});
