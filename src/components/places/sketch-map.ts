export interface MapPoint {
  name: string;
  /** Whose it is: points of one area are drawn together. */
  area: string;
  latitude: number;
  longitude: number;
}

export interface SketchMap {
  width: number;
  height: number;
  points: readonly { name: string; x: number; y: number }[];
  /** Names of areas, with the middle and the top of their points. */
  areas: readonly { name: string; x: number; y: number }[];
}

const WIDTH = 320;
const MARGIN = 32;
const TALLEST = 300;

/**
 * Points as they lie to each other, north above; undefined where there are too few to say anything. Over some kilometres a degree of longitude is
 * as long as one of latitude times the cosine of that.
 */
export function sketchMap(points: readonly MapPoint[]): SketchMap | undefined {
  if (points.length < 3) return undefined;
  const middle = points.reduce((sum, { latitude }) => sum + latitude, 0) / points.length;
  const flat = points.map(({ longitude, latitude, ...point }) => ({
    ...point,
    east: longitude * Math.cos((middle * Math.PI) / 180),
    north: latitude,
  }));
  const [west, east] = [Math.min(...flat.map((one) => one.east)), Math.max(...flat.map((one) => one.east))];
  const [south, north] = [Math.min(...flat.map((one) => one.north)), Math.max(...flat.map((one) => one.north))];
  const scale = Math.min((WIDTH - 2 * MARGIN) / (east - west), (TALLEST - 2 * MARGIN) / (north - south));
  if (!Number.isFinite(scale)) return undefined;
  const indent = (WIDTH - (east - west) * scale) / 2;
  const drawn = flat.map((one) => ({
    name: one.name,
    area: one.area,
    x: Math.round(indent + (one.east - west) * scale),
    y: Math.round(MARGIN + (north - one.north) * scale),
  }));
  const areas = [...Map.groupBy(drawn, ({ area }) => area)].map(([name, own]) => ({
    name,
    x: Math.round(own.reduce((sum, { x }) => sum + x, 0) / own.length),
    y: Math.min(...own.map(({ y }) => y)),
  }));
  return {
    width: WIDTH,
    height: Math.round((north - south) * scale + 2 * MARGIN),
    points: drawn.map(({ name, x, y }) => ({ name, x, y })),
    areas,
  };
}
