import { halfWidth } from './normalise.ts';

const AREA = '(?:10|2\\d|[3-9]\\d{2})';
const NUMBER = '(?:(?<=(?:10|2\\d)[ -]?)\\d{8}|(?<=[3-9]\\d{2}[ -]?)\\d{7,8})';
const HOME = '(?:\\+?86[ -]?)';

/** The forms of numbers that can be rung in China; each is written with or without its dash or spaces, and those stand nowhere else. */
const forms = [
  // 110, 12345, 116114, 95588, 96333
  '1\\d{2}|1\\d{4,5}|9\\d{4,7}',
  `${HOME}?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}`,
  // With an extension, or not
  `(?:0|${HOME})${AREA}[ -]?${NUMBER}(?:-\\d{1,6})?`,
  // Of the own town
  '[2-8]\\d{6,7}',
  '[48]00(?:[ -]?\\d){7}',
  // Elsewhere
  '\\+(?!86)[1-9]\\d(?:[ -]?\\d){5,13}',
];
export const TELEPHONE = `^(?:${forms.join('|')})$`;

/** As it is kept, before it is looked at: digits and dashes of full width are plain ones. */
export const tidyTelephone = (written: string): string =>
  halfWidth(written)
    .replace(/[－–—―]/g, '-')
    .trim();

/** How digits that are a number are written, whatever stands between them; undefined: they are none. */
export function telephoneOf(written: string): string | undefined {
  const digits = tidyTelephone(written).replace(/[^\d+]/g, '');
  if (!new RegExp(TELEPHONE).test(digits)) return undefined;
  return digits.replace(new RegExp(`^(0${AREA})(\\d{7,8})$`), '$1-$2');
}
