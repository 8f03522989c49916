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

/** Where points lie on a drawing. */
export interface Laid<Point> {
  width: number;
  height: number;
  points: readonly (Point & { x: number; y: number })[];
}

/** Points as they lie to each other, and the middle and the top of each area. */
export function sketchMap(points: readonly MapPoint[]): SketchMap | undefined {
  const laid = laidOut(points);
  if (!laid) return undefined;
  const areas = [...Map.groupBy(laid.points, ({ area }) => area)].map(([name, own]) => ({
    name,
    x: Math.round(own.reduce((sum, { x }) => sum + x, 0) / own.length),
    y: Math.min(...own.map(({ y }) => y)),
  }));
  return { ...laid, points: laid.points.map(({ name, x, y }) => ({ name, x, y })), areas };
}

/**
 * North above; undefined where there are too few to say anything. Over some kilometres a degree of longitude is as long as one
 * of latitude times the cosine of that.
 */
export function laidOut<Point extends { latitude: number; longitude: number }>(
  points: readonly Point[],
): Laid<Point> | undefined {
  if (points.length < 3) return undefined;
  const middle = points.reduce((sum, { latitude }) => sum + latitude, 0) / points.length;
  const flat = points.map((point) => ({
    point,
    east: point.longitude * Math.cos((middle * Math.PI) / 180),
    north: point.latitude,
  }));
  const [west, east] = [Math.min(...flat.map((one) => one.east)), Math.max(...flat.map((one) => one.east))];
  const [south, north] = [Math.min(...flat.map((one) => one.north)), Math.max(...flat.map((one) => one.north))];
  const scale = Math.min((WIDTH - 2 * MARGIN) / (east - west), (TALLEST - 2 * MARGIN) / (north - south));
  if (!Number.isFinite(scale)) return undefined;
  const indent = (WIDTH - (east - west) * scale) / 2;
  return {
    width: WIDTH,
    height: Math.round((north - south) * scale + 2 * MARGIN),
    points: flat.map((one) => ({
      ...one.point,
      x: Math.round(indent + (one.east - west) * scale),
      y: Math.round(MARGIN + (north - one.north) * scale),
    })),
  };
}
