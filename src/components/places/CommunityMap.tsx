import type { CommunityMap as Drawn } from './community-map.ts';
import { NorthArrow } from './NorthArrow.tsx';

interface Props {
  map: Drawn;
  /** 南巷, and its page. */
  communities: readonly { id: string; label: string; href: string }[];
}

/** How the communities lie to each other, each the way to its page. The list below it says the same to who cannot see it. */
export function CommunityMap({ map: { width, height, areas }, communities }: Props) {
  const missing = communities.filter(({ id }) => !areas.some(({ community }) => community === id));
  return (
    <figure className="sketch">
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
        {areas.map(({ community, corners, x, y }) => {
          const found = communities.find(({ id }) => id === community);
          return (
            found && (
              <a key={community} href={found.href} tabIndex={-1} data-of={community}>
                <path d={`M${corners.map((corner) => corner.join(' ')).join('L')}z`} />
                <text x={x} y={y + 5}>
                  {found.label}
                </text>
              </a>
            )
          );
        })}
        <NorthArrow x={width - 14} />
      </svg>
      <figcaption className="small">
        示意图，按服务场所登记的经纬度画，只看大致方位，不是社区边界。
        {missing.length > 0 && `${missing.map(({ label }) => label).join('、')}还没有登记，图上没有。`}
      </figcaption>
    </figure>
  );
}
