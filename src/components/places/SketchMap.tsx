import type { SketchMap as Drawn } from './sketch-map.ts';

/** How places lie to each other. Whoever cannot see it has the list above it, so its text alternative only names the communities. */
export function SketchMap({ map: { width, height, points, areas } }: { map: Drawn }) {
  return (
    <figure className="sketch">
      <svg
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        role="img"
        aria-label={`示意图：${areas.map(({ name }) => name).join('、')}的服务场所大致在哪里，地址在上面的列表里`}
      >
        {points.map(({ name, x, y }) => (
          <circle key={name} cx={x} cy={y} r="4">
            <title>{name}</title>
          </circle>
        ))}
        {areas.map(({ name, x, y }) => (
          <text key={name} x={x} y={y - 10}>
            {name}
          </text>
        ))}
        <path d={`M${String(width - 14)} 26V8m-4 6 4-6 4 6`} />
        <text x={width - 14} y="40">
          北
        </text>
      </svg>
      <figcaption className="small">示意图，按登记的经纬度画点，只看大致方位，不是地图；准确位置看地址。</figcaption>
    </figure>
  );
}
