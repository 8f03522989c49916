import { Hours } from '../time/Hours.tsx';
import { FixedStatus } from '../status/StatusMark.tsx';
import { OpenNow, OpensNext } from '../time/OpenNow.tsx';
import type { OpeningPeriod } from '../time/opening-hours.ts';
import type { ReactNode } from 'react';
import { Line } from '../text/Line.tsx';
import { Tel } from './Tel.tsx';

export interface PlaceFacts {
  name: string;
  href?: string | undefined;
  address: string;
  /** 坡道、低位窗口 */
  features?: readonly string[] | undefined;
  phones?: readonly string[] | undefined;
  hours?: readonly OpeningPeriod[] | undefined;
  /** The hours are those of a service, not of the place. */
  served?: boolean | undefined;
  /** Instead of whether it is open now: 暂停办理. */
  stopped?: string | undefined;
  /** Until when it is stopped, and why. */
  reasons?: readonly string[] | undefined;
  /** Its community, where one may have been chosen. */
  of?: string | undefined;
}

interface Props extends PlaceFacts {
  /** `week` prints the whole week, `next` only says when it opens or closes next. */
  show?: 'week' | 'next' | undefined;
  /** Other ways beside the telephone. */
  children?: ReactNode;
}

/** Where to go: name, whether it is open, how to get in, whom to call, and its hours. */
export function Place({
  name,
  href,
  address,
  features = [],
  phones = [],
  hours = [],
  served,
  show = 'week',
  stopped,
  reasons,
  of,
  children,
}: Props) {
  return (
    <div className="place" data-of={of}>
      <p className="today">
        <b>{href ? <a href={href}>{name}</a> : name}</b>
        {stopped ? <FixedStatus code="wait" label={stopped} /> : <OpenNow hours={hours} served={served} />}
      </p>
      <Line items={reasons} />
      <p>
        {address}
        {show === 'next' && hours.length > 0 && (
          <>
            {'　'}
            <OpensNext hours={hours} served={served} />
          </>
        )}
      </p>
      {features.length > 0 && <p className="small">{features.join('、')}</p>}
      {phones.map((phone) => (
        <Tel key={phone} phone={phone} />
      ))}
      {children}
      {show === 'week' && hours.length > 0 && <Hours caption={`${name}开放时间`} hours={hours} />}
    </div>
  );
}
