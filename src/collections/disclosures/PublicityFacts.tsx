import { Acts } from '../../components/entry/Acts.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { DaysLeft } from '../../components/time/DaysLeft.tsx';
import { During } from '../../components/time/During.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { DayRuler } from '../../components/time/Ruler.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import { beijingDay, endOfDay } from '../../schema/beijing.ts';
import type { PageContext } from '../../schema/page.ts';
import { AskFacts } from '../notice/AskFacts.tsx';
import { whoAnswers } from '../notice/who-answers.ts';
import type { Disclosure } from './schema.ts';

const words = { left: '公示期还剩*天', last: '公示到*为止', over: '公示期已满' };

/** What is left of the publicity, and where to object. */
export function PublicityFacts({ data, context }: { data: Disclosure; context: PageContext }) {
  const { publicity, objections, community } = data;
  const { now } = context;
  if (!publicity && !objections) return <AskFacts community={community} context={context} />;
  const phone = objections?.phone ?? whoAnswers(community, context)?.phone;
  return (
    <Facts title={publicity ? <Term {...publicity} now={now} /> : '异议怎么提'} look="figure">
      {publicity && <DayRuler {...publicity} now={now} />}
      {objections && <Objections until={objections.until ?? publicity?.to} contact={objections.contact} now={now} />}
      {phone && (
        <Acts>
          <Tel phone={phone} look="button" />
        </Acts>
      )}
    </Facts>
  );
}

function Term({ from, to, now }: { from: string; to: string; now: string }) {
  if (beijingDay(now) >= from) return <DaysLeft until={to} now={now} words={words} />;
  return (
    <>
      <DayText value={from} now={now} />
      开始公示
    </>
  );
}

function Objections({ until, contact, now }: { until: string | undefined; contact: string; now: string }) {
  const whom = <b>{contact}</b>;
  if (!until) return <p>有异议，请向{whom}提出。</p>;
  return (
    <div>
      <During until={endOfDay(until)} now={now}>
        <p>
          有异议，请在
          <DayText value={until} now={now} />
          以前（含当天）向{whom}提出。
        </p>
      </During>
      <During from={endOfDay(until)} now={now}>
        <p>
          异议已在
          <DayText value={until} now={now} />
          截止。还有不清楚的，可以问{whom}。
        </p>
      </During>
    </div>
  );
}
