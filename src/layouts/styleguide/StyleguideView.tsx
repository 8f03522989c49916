import { ListHead } from '../../components/list/ListHead.tsx';
import { Colours } from './Colours.tsx';
import { Lists } from './Lists.tsx';
import { Money } from './Money.tsx';
import { Statuses } from './Statuses.tsx';
import { Time } from './Time.tsx';
import { Words } from './Words.tsx';

interface Props {
  title: string;
  lead: string;
  /** The instant of which its samples are true. */
  now: string;
}

/** The parts that pages are put together from, each in every state, with invented words. For those who build pages. */
export function StyleguideView({ title, lead, now }: Props) {
  return (
    <div className="doc">
      <ListHead title={title} crumbs={[{ label: '首页', href: '/' }]} lead={lead} />
      <Colours />
      <Words />
      <Statuses />
      <Lists now={now} />
      <Money />
      <Time now={now} />
    </div>
  );
}
