/** What is pasted into the box of a number: one number, a point of a map, or neither, with a sentence. */
export type PastedNumber = { number: string } | { point: { latitude: number; longitude: number } } | { why: string };

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const ANGLE =
  /^[NSEW北南东西纬经]*(\d{1,3})[°º度](?:(\d{1,2}(?:\.\d+)?)['′’分])?(?:(\d{1,2}(?:\.\d+)?)(?:["″”秒]|['′’]{2}))?([NSEW]?)$/i;

/**
 * A box of numbers would take the digits of whatever comes and drop the rest: `36.2604,101.7702` became 36.26041017702. The
 * degree of the mainland is told by its size: latitudes end at 54, longitudes begin at 73.
 */
export function pastedNumber(text: string): PastedNumber {
  const plain = text.normalize('NFKC').trim();
  const whole = degrees(plain.replace(/\s/g, '')) ?? number(plain.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, ''));
  if (whole !== undefined) return { number: whole };
  const parts = plain.split(/[,;、\s]+/).filter(Boolean);
  const [first, second] = parts.map((part) => degrees(part) ?? number(part)).map(Number);
  if (parts.length === 2 && isOnMap(first) && isOnMap(second)) {
    const [latitude, longitude] = first! <= 54 ? [first!, second!] : [second!, first!];
    if (latitude <= 54 && longitude >= 73) return { point: { latitude, longitude } };
  }
  const shown = plain.length > 24 ? `${plain.slice(0, 24)}……` : plain;
  return { why: `“${shown}”不是一个数，没有粘贴进来。这里只写一个数，如 36.2604，不带单位和逗号。` };
}

const isOnMap = (value: number | undefined) => value !== undefined && value >= 3 && value <= 136;
const number = (text: string) => (NUMBER.test(text) ? text : undefined);

/** 101°46′12″ → 101.77. */
function degrees(text: string): string | undefined {
  const [whole, degree, minute = '0', second = '0'] = ANGLE.exec(text) ?? [];
  if (whole === undefined || Number(minute) >= 60 || Number(second) >= 60) return undefined;
  const value = Number(degree) + Number(minute) / 60 + Number(second) / 3600;
  return String(Number((/[SW南西]/i.test(text) ? -value : value).toFixed(6)));
}
