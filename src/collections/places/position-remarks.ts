import type { Remark, Reviewed } from '../../schema/collection.ts';

/** What a clerk has copied from a map. */
interface Located {
  latitude?: number | undefined;
  longitude?: number | undefined;
}

/** The mainland with its islands, a little around it. */
const CHINA = { south: 3, north: 54, west: 73, east: 136 };
/** Degrees: some hundred kilometres, much more than a street is wide. */
const FAR = 1;
/** Of fewer nobody knows which one is wrong. */
const ENOUGH = 3;

/** Points that lead people astray: half of one, in another country, or far from all others, which a sketch then draws as one. */
export function positionRemarks(entries: readonly Reviewed<Located>[]): Remark[] {
  const whole = entries.flatMap(({ data: { latitude, longitude } }) =>
    latitude === undefined || longitude === undefined ? [] : [{ latitude, longitude }],
  );
  const middle =
    whole.length < ENOUGH
      ? undefined
      : { latitude: median(whole.map((one) => one.latitude)), longitude: median(whole.map((one) => one.longitude)) };
  return entries.flatMap(({ id, data: { latitude, longitude } }): Remark[] => {
    if (latitude === undefined && longitude === undefined) return [];
    if (latitude === undefined || longitude === undefined) {
      const [there, missing] = latitude === undefined ? ['经度', '纬度'] : ['纬度', '经度'];
      const path = [latitude === undefined ? 'longitude' : 'latitude'];
      return [{ id, path, message: `只填了${there}，没有填${missing}，地图上找不到这里，请补上` }];
    }
    const { south, north, west, east } = CHINA;
    if (latitude < south || latitude > north || longitude < west || longitude > east) {
      const message = `纬度 ${latitude}、经度 ${longitude} 不在中国，请核对；我国的纬度在 3 到 54 之间，经度在 73 到 136 之间`;
      return [{ id, path: ['latitude'], message }];
    }
    const isFar =
      middle && Math.max(Math.abs(latitude - middle.latitude), Math.abs(longitude - middle.longitude)) > FAR;
    if (!isFar) return [];
    const message = `纬度 ${latitude}、经度 ${longitude} 离别的场所有上百公里，请核对是不是抄错了`;
    return [{ id, path: ['latitude'], message }];
  });
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
