import { DayText } from '../../components/time/DayText.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Tally } from '../../components/list/Tally.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import { beijingDay } from '../../schema/beijing.ts';
import type { PageContext } from '../../schema/page.ts';
import { whoAnswers } from '../notice/who-answers.ts';
import type { Outcome } from './answered.ts';
import { phoneToSpeak } from './AskingFacts.tsx';
import type { Consultation } from './schema.ts';

interface Props {
  data: Consultation;
  outcome: Outcome;
  context: PageContext;
}

/** After the answer: what came in, what became of it, how much is carried out. */
export function AnsweredFacts({ data, outcome, context }: Props) {
  const { followUps = [], community } = data;
  const { adopted = [], declined = [] } = outcome;
  const today = beijingDay(context.now);
  const done = followUps.filter((task) => task.done && task.done <= today).length;
  const late = followUps.filter((task) => task.due < today && !(task.done && task.done <= today)).length;
  const answers = whoAnswers(community, context);
  const phone = phoneToSpeak(data) ?? answers?.phone;
  return (
    <Facts title={`收到意见 ${outcome.received} 条`}>
      <Tally
        figures={[
          { label: '类采纳', value: adopted.length },
          { label: '类未采纳', value: declined.length },
          ...(followUps.length > 0 ? [{ label: '件已落实', value: `${done}/${followUps.length}` }] : []),
          ...(late > 0 ? [{ label: '件逾期', value: late }] : []),
        ]}
      />
      <p>
        征集期 <DayText value={beijingDay(data.opens)} now={context.now} />—
        <DayText value={beijingDay(data.closes)} now={context.now} />，
        <DayText value={outcome.published} now={context.now} />
        公布结果。
      </p>
      {phone && (
        <p className="small">
          对结果不满意，可以打电话说：
          <Tel phone={phone} look="text" />
        </p>
      )}
    </Facts>
  );
}
