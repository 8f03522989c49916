import { laidOut } from './sketch-map.ts';

interface CommunityPoint {
  /** Id of its community. */
  community: string;
  latitude: number;
  longitude: number;
}

export interface CommunityMap {
  width: number;
  height: number;
  /** What lies round the places of each community, as corners, and its middle. */
  areas: readonly { community: string; corners: readonly Corner[]; x: number; y: number }[];
}

type Corner = readonly [x: number, y: number];

/** Where communities lie to each other, by their places; undefined where fewer than two can be told apart. */
export function communityMap(points: readonly CommunityPoint[]): CommunityMap | undefined {
  const laid = laidOut(points);
  const own = [...Map.groupBy(laid?.points ?? [], ({ community }) => community)];
  if (!laid || own.length < 2) return undefined;
  const areas = own.map(([community, places]) => {
    const corners = hull(places.map(({ x, y }) => [x, y]));
    const middle = (of: 0 | 1) => Math.round(corners.reduce((sum, corner) => sum + corner[of], 0) / corners.length);
    return { community, corners, x: middle(0), y: middle(1) };
  });
  return { width: laid.width, height: laid.height, areas };
}

/** The outermost points, in order round them (Andrew's monotone chain). */
function hull(points: readonly Corner[]): Corner[] {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
  if (sorted.length < 3) return sorted;
  const half = (all: readonly Corner[]) => {
    const chain: Corner[] = [];
    for (const point of all) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

const turn = ([ax, ay]: Corner, [bx, by]: Corner, [cx, cy]: Corner) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
