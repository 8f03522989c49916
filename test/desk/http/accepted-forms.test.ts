import { expect, test } from 'vitest';
import { acceptedForms } from '../../../cms/desk/http/accepted-forms.ts';

test.each([
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['gzip, deflate', ['gzip']],
  ['GZIP', ['gzip']],
  ['x-gzip', ['gzip']],
  ['br;q=0.5, gzip;q=0.8', ['gzip', 'br']],
  ['br;q=0, gzip', ['gzip']],
  ['*', ['br', 'gzip']],
  ['br;q=0, *', ['gzip']],
  ['identity;q=0, *;q=0.1', ['br', 'gzip']],
  ['identity;q=1, *;q=0', []],
  ['identity, gzip;q=0.5', []],
  ['gzip ; q = 0', []],
  ['gzip;q=0.000', []],
  ['deflate, zstd', []],
  ['br;q=oops', []],
  ['', []],
  [undefined, []],
])('Accept-Encoding: %s', (header, forms) => {
  expect(acceptedForms(header)).toEqual(forms);
});
