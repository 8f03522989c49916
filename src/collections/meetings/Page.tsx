import { DayText } from '../../components/time/DayText.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Stages } from '../../components/time/Stages.tsx';
import { beijingDay } from '../../schema/beijing.ts';
import type { PageProps } from '../../schema/page.ts';
import { AskFacts } from '../notice/AskFacts.tsx';
import { Dated } from '../notice/Dated.tsx';
import { Notice } from '../notice/Notice.tsx';
import { owedRows } from '../notice/Owed.tsx';
import { Papers } from '../notice/Papers.tsx';
import { Resolutions } from './Resolutions.tsx';
import { kinds, type Meeting } from './schema.ts';
import { Turnout } from './Turnout.tsx';

export function MeetingPage(page: PageProps<Meeting>) {
  const { entry, body, context } = page;
  const { data } = entry;
  const { now } = context;
  const { kind, held, place, resolutions = [], election } = data;
  return (
    <Notice
      page={page}
      line={[
        kinds[kind],
        <Dated key="held" day={held} what={kind === 'election' ? '投票' : held <= beijingDay(now) ? '召开' : '要开'} />,
      ]}
      facts={<AskFacts community={data.community} context={context} />}
      rows={[
        { label: '类别', value: kinds[kind] },
        { label: '届次', value: election?.session },
        { label: kind === 'election' ? '投票日' : '开会的日子', value: <DayText value={held} /> },
        { label: '地点', value: place },
        ...owedRows(data, context),
      ]}
    >
      <Turnout data={data} />
      {resolutions.length > 0 && <Resolutions resolutions={resolutions} context={context} />}
      {body.html && (
        <Section id="body" title={election ? '选举情况' : '会议情况'}>
          <Prose html={body.html} />
        </Section>
      )}
      {election && (
        <Section id="stages" title="走到哪一步">
          <Stages
            now={now}
            stages={election.stages.map(({ stage, day }) => ({
              name: stage,
              when: <DayText value={day} now={now} />,
              ends: day,
            }))}
          />
        </Section>
      )}
      <Papers papers={data.papers} context={context} />
    </Notice>
  );
}
