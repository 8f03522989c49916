import { DayText } from '../../components/time/DayText.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import { formatFen } from '../../schema/money.ts';
import type { PageProps } from '../../schema/page.ts';
import { AskFacts } from '../notice/AskFacts.tsx';
import { Basis } from '../notice/Basis.tsx';
import { CitedText } from '../notice/CitedText.tsx';
import { Dated } from '../notice/Dated.tsx';
import { Notice } from '../notice/Notice.tsx';
import { owedRows } from '../notice/Owed.tsx';
import { Papers } from '../notice/Papers.tsx';
import { Paragraphs } from '../notice/Paragraphs.tsx';
import { Award, Contract, Evaluation } from './Course.tsx';
import { ProjectStages } from './ProjectStages.tsx';
import { kinds, type Project } from './schema.ts';

export function ProjectPage(page: PageProps<Project>) {
  const { entry, body, context } = page;
  const { data } = entry;
  const { kind, need, commitment, budget, started, due, done, basis = [] } = data;
  return (
    <Notice
      page={page}
      line={[kinds[kind], <Dated key="published" day={data.published} what="发布" />]}
      facts={<AskFacts community={data.community} context={context} />}
      rows={[
        { label: '项目类别', value: kinds[kind] },
        { label: '负责岗位', value: data.responsible },
        { label: '预算', value: budget !== undefined && `${formatFen(budget)} 元` },
        { label: '开始', value: started && <DayText value={started} /> },
        { label: '承诺完成', value: due && <DayText value={due} /> },
        { label: '实际完成', value: done && <DayText value={done} /> },
        ...owedRows(data, context),
        { label: '依据', value: basis.length > 0 && <Basis rows={basis} context={context} /> },
      ]}
    >
      <Section id="need" title="为什么要做">
        <Paragraphs text={need} context={context} />
      </Section>
      {commitment && (
        <Section id="commitment" title="做到什么程度算完成">
          <p className="lead">
            <CitedText text={commitment} context={context} />
          </p>
        </Section>
      )}
      <ProjectStages data={data} now={context.now} />
      <Award {...data} />
      <Contract {...data} now={context.now} />
      <Evaluation {...data} context={context} />
      {body.html && (
        <Section id="body" title="详细情况">
          <Prose html={body.html} />
        </Section>
      )}
      <Papers papers={data.papers} context={context} />
    </Notice>
  );
}
