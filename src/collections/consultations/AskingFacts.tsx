import { Acts, Button } from '../../components/entry/Acts.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { DaysLeft } from '../../components/time/DaysLeft.tsx';
import { During } from '../../components/time/During.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { DayRuler } from '../../components/time/Ruler.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import { endOfDay, instantMs } from '../../schema/beijing.ts';
import type { PageContext } from '../../schema/page.ts';
import { phoneIn } from '../notice/PhoneText.tsx';
import { whoAnswers } from '../notice/who-answers.ts';
import { audiences, type Consultation } from './schema.ts';
import { answerDay } from './status.ts';

const words = { left: '还能提意见，剩*天', last: '提意见到*为止', over: '征集已截止' };

/** Before the answer: how long one can still speak, who can, and when the answer is due. */
export function AskingFacts({ data, context }: { data: Consultation; context: PageContext }) {
  const { opens, closes } = data;
  const { now, calendar } = context;
  const begun = instantMs(opens) <= instantMs(now);
  const due = answerDay(data, calendar);
  const people = data.audience.map((one) => audiences[one]).join('、');
  return (
    <Facts
      title={begun ? <DaysLeft until={closes} now={now} words={words} /> : <Opens at={opens} now={now} />}
      look="figure"
    >
      <DayRuler from={opens} to={closes} now={now} end={<Closes at={closes} now={now} />} />
      <During until={closes} now={now}>
        <p>
          {people}都可以提。最晚
          <b>
            <DayText value={due} now={now} />
          </b>
          公布采纳结果，没采纳的说明理由。
        </p>
      </During>
      <During from={closes} until={endOfDay(due)} now={now}>
        <p>
          意见正在整理。最晚
          <b>
            <DayText value={due} now={now} />
          </b>
          公布采纳结果，没采纳的说明理由。
        </p>
      </During>
      <During from={endOfDay(due)} now={now}>
        <p>
          应在
          <DayText value={due} now={now} />
          以前公布采纳结果，<b>到期还没有公布</b>。您可以打电话催问。
        </p>
      </During>
      <Contact data={data} context={context} />
    </Facts>
  );
}

const Opens = ({ at, now }: { at: string; now: string }) => (
  <>
    <DayText value={at} now={now} />
    开始提意见
  </>
);

const Closes = ({ at, now }: { at: string; now: string }) => (
  <>
    <DayText value={at} now={now} /> 止
  </>
);

function Contact({ data, context }: { data: Consultation; context: PageContext }) {
  const phone = phoneToSpeak(data) ?? whoAnswers(data.community, context)?.phone;
  return (
    <Acts>
      {phone && <Tel phone={phone} look="button" />}
      {instantMs(context.now) < instantMs(data.closes) && (
        <Button href="#respond" alt>
          其他办法
        </Button>
      )}
    </Acts>
  );
}

/** The number that a consultation names for speaking up. */
export const phoneToSpeak = ({ respond }: Consultation) =>
  respond.flatMap(({ way, detail }) => (way === 'phone' ? (phoneIn(detail) ?? []) : []))[0];
