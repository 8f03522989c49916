import { Acts, Button } from '../entry/Acts.tsx';
import { mapLinks, type Position } from './map-links.ts';

/** 去这里: the way to the map of the phone. Which one there is, a page cannot know. */
export function MapLinks({ position }: { position: Position }) {
  return (
    <>
      <Acts>
        {mapLinks(position).map(({ label, href }) => (
          <Button key={label} href={href} alt>
            {label}
          </Button>
        ))}
      </Acts>
      <p className="small">点了才打开地图。苹果手机点后两个；没有装地图的，把地址念给司机听。</p>
    </>
  );
}
