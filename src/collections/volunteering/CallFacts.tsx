import { Acts, Button } from '../../components/entry/Acts.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { DaysLeft } from '../../components/time/DaysLeft.tsx';
import { During } from '../../components/time/During.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import type { PageContext } from '../../schema/page.ts';
import type { Volunteering } from './schema.ts';

const words = { left: '报名还剩*天', last: '报名到*为止', over: '报名已截止' };

/** How long one can still sign up, and where: in the official system only, never here. */
export function CallFacts({ data, context }: { data: Volunteering; context: PageContext }) {
  const { applyBy, sessions, contact, phone } = data;
  const { now, settings } = context;
  const signUp = data.signUp ?? settings.volunteerSystem;
  const missing = sessions.reduce((sum, { places, taken = 0 }) => sum + places - taken, 0);
  const isCounted = sessions.every(({ taken }) => taken !== undefined);
  return (
    <Facts title={missing > 0 ? <DaysLeft until={applyBy} now={now} words={words} /> : '名额已经满了'} look="figure">
      <During until={applyBy} now={now}>
        <p>
          <DayText value={applyBy} now={now} week /> 截止，
          {missing === 0 ? (
            '有人退出才会空出名额，想候补请打电话。'
          ) : isCounted ? (
            <>
              各场一共还差 <b>{missing}</b> 人。
            </>
          ) : (
            // In the catalogue of messages: “ 截止，各场一共要 … 人。”
            <>
              各场一共要 <b>{sessions.reduce((sum, { places }) => sum + places, 0)}</b> 人。
            </>
          )}
        </p>
        {signUp && missing > 0 && (
          <Acts>
            <Button href={signUp}>去官方系统报名（离开本站）</Button>
          </Acts>
        )}
      </During>
      <p>
        {contact}
        <br />
        <Tel phone={phone} />
      </p>
      <p className="small">报名和服务时长都登记在官方志愿服务系统；这里不收集姓名。</p>
    </Facts>
  );
}
