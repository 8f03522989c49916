import { Acts, Button } from '../../components/entry/Acts.tsx';
import { Call } from '../../components/list/Call.tsx';
import { Sessions } from '../../components/time/Sessions.tsx';
import { StatusMark } from '../../components/status/StatusMark.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import type { ListItemProps } from '../../schema/page.ts';
import type { Volunteering } from './schema.ts';

/** A call that still takes people, as it stands on the list: what, when, how many are missing, and how to sign up. */
export function VolunteeringListItem({ row, data, now }: ListItemProps<Volunteering>) {
  return (
    <Call
      title={row.title}
      lang={row.lang}
      href={row.href}
      line={row.line}
      status={<StatusMark schedule={row.schedule} now={now} />}
    >
      {data.summary && <p>{data.summary}</p>}
      <Sessions sessions={data.sessions} applyBy={data.applyBy} now={now} />
      <Acts>
        {data.signUp && <Button href={data.signUp}>去官方系统报名（离开本站）</Button>}
        <Tel phone={data.phone} />
      </Acts>
    </Call>
  );
}
