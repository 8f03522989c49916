/** A number as it is written on paper: area code and number, a mobile number in groups. Unknown forms stay as they are. */
export function formatPhone(phone: string): string {
  const digits = phone.replace(/[\s-]/g, '');
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;
  const [, area, number, extension] = /^(0(?:[12]\d|[3-9]\d{2}))(\d{7,8})((?:转\d+)?)$/.exec(digits) ?? [];
  return area && number ? `${area}-${number}${extension}` : phone;
}

/** The `tel:` address of a number; an extension is dialled after a pause. */
export function phoneHref(phone: string): string {
  const [number = '', extension] = phone.split(/转|,/);
  const digits = number.replace(/[^\d+]/g, '');
  return `tel:${digits}${extension ? `,${extension.replace(/\D/g, '')}` : ''}`;
}
