import { DayText } from '../../components/time/DayText.tsx';
import { Files } from '../../components/entry/Files.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Stages } from '../../components/time/Stages.tsx';
import { daysBetween, instantMs } from '../../schema/beijing.ts';
import type { PageContext, PageProps } from '../../schema/page.ts';
import { CitedText } from '../notice/CitedText.tsx';
import { Dated, Term } from '../notice/Dated.tsx';
import { filesOf } from '../notice/files-of.ts';
import { Notice } from '../notice/Notice.tsx';
import { Answer } from './Answer.tsx';
import { outcomeAt } from './answered.ts';
import { AnsweredFacts } from './AnsweredFacts.tsx';
import { AskingFacts } from './AskingFacts.tsx';
import { Respond } from './Respond.tsx';
import { Results } from './Results.tsx';
import { audiences, stages as stageNames, subjects, type Consultation } from './schema.ts';
import { answerDay } from './status.ts';

export function ConsultationPage(page: PageProps<Consultation>) {
  const { entry, body, context } = page;
  const { data } = entry;
  const { now, calendar } = context;
  const { questions = [], stages = [], materials = [] } = data;
  const outcome = outcomeAt(data, now);
  const due = answerDay(data, calendar);
  return (
    <Notice
      page={page}
      line={[subjects[data.subject], <Dated key="published" day={data.published} what="发布" />]}
      facts={
        outcome ? (
          <AnsweredFacts data={data} outcome={outcome} context={context} />
        ) : (
          <AskingFacts data={data} context={context} />
        )
      }
      term={<Term name="征集期" from={data.opens} to={data.closes} />}
      rows={[
        { label: '征求意见的事', value: subjects[data.subject] },
        { label: '面向谁', value: data.audience.map((one) => audiences[one]).join('、') },
        { label: '开始时间', value: <DayText value={data.opens} /> },
        { label: '截止时间', value: <DayText value={data.closes} /> },
        { label: '最晚反馈', value: <Due day={due} answered={outcome?.published} /> },
      ]}
    >
      {outcome && <Answer outcome={outcome} followUps={data.followUps} context={context} />}
      <Results results={data.results} context={context} />
      {body.html && (
        <Section id="why" title="为什么问您">
          <Prose html={body.html} />
        </Section>
      )}
      {questions.length > 0 && <Questions questions={questions} context={context} />}
      {instantMs(now) < instantMs(data.closes) && <Respond respond={data.respond} context={context} />}
      {stages.length > 0 && (
        <Section id="stages" title="走到哪一步">
          <Stages
            now={now}
            stages={stages.map(({ stage, date }) => ({
              name: stageNames[stage],
              when: <DayText value={date} now={now} />,
              ends: date,
            }))}
          />
        </Section>
      )}
      {materials.length > 0 && (
        <Section id="materials" title="材料">
          <Files files={filesOf(materials, context)} />
        </Section>
      )}
    </Notice>
  );
}

const Questions = ({ questions, context }: { questions: readonly string[]; context: PageContext }) => (
  <Section id="questions" title="想听您说">
    <div className="prose ask">
      <ol>
        {questions.map((question) => (
          <li key={question}>
            <CitedText text={question} context={context} />
          </li>
        ))}
      </ol>
    </div>
  </Section>
);

/** The day an answer was due, and how it compares with the day it came. */
function Due({ day, answered }: { day: string; answered: string | undefined }) {
  const early = answered === undefined ? undefined : daysBetween(answered, day);
  return (
    <>
      <DayText value={day} />
      {early !== undefined && `，${pace(early)}`}
    </>
  );
}

function pace(early: number): string {
  if (early === 0) return '当天反馈';
  return early > 0 ? `提前 ${early} 天反馈` : `晚了 ${-early} 天反馈`;
}
