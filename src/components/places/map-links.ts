/** Where something is, as a clerk has written it. */
export interface Position {
  name: string;
  address: string;
  latitude?: number | undefined;
  longitude?: number | undefined;
  /** Without one it is as satellites have it. */
  coordinates?: 'wgs84' | 'gcj02' | undefined;
}

export interface MapLink {
  label: string;
  href: string;
}

/**
 * Ways to the map of the phone. `geo:` (RFC 5870) holds WGS-84 alone, so a point of another system is asked for by its
 * address; Android opens whatever map there is. Amap says which system a point is of (its URI API, `coordinate`). Nothing is
 * fetched from anybody before it is tapped.
 */
export function mapLinks({ name, address, latitude, longitude, coordinates = 'wgs84' }: Position): MapLink[] {
  const known = latitude !== undefined && longitude !== undefined;
  const query = encodeURIComponent(`${address} ${name}`);
  // A bracket would end the name that `geo:` has in brackets.
  const called = encodeURIComponent(name).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  const point = `${String(latitude)},${String(longitude)}`;
  const satellite = known && coordinates === 'wgs84';
  const amap = known
    ? `marker?position=${String(longitude)},${String(latitude)}&name=${called}&coordinate=${satellite ? 'wgs84' : 'gaode'}&callnative=1`
    : `search?keyword=${query}&callnative=1`;
  return [
    { label: '手机地图', href: satellite ? `geo:${point}?q=${point}(${called})` : `geo:0,0?q=${query}` },
    { label: '高德地图', href: `https://uri.amap.com/${amap}` },
    { label: '苹果地图', href: `https://maps.apple.com/?q=${satellite ? `${called}&ll=${point}` : query}` },
  ];
}
