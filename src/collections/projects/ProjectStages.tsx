import { DayText } from '../../components/time/DayText.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Stages, type Stage } from '../../components/time/Stages.tsx';
import type { Project } from './schema.ts';

/** How far it has come: each step with its day; what was promised for a day stands in its place until it is done. */
export function ProjectStages({ data, now }: { data: Project; now: string }) {
  const { award, contract, started, due, done, evaluation } = data;
  const steps = [
    { name: '定承接方', day: award?.day },
    { name: '签合同', day: contract?.day },
    { name: '动工或开始', day: started },
    done ? { name: '完成', day: done } : { name: '承诺完成', day: due },
    { name: '验收或评价', day: evaluation?.day },
  ];
  const stages = steps
    .filter((step): step is { name: string; day: string } => step.day !== undefined)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ name, day }): Stage => ({ name, when: <DayText value={day} now={now} />, ends: day }));
  return (
    stages.length > 0 && (
      <Section id="stages" title="走到哪一步">
        <Stages stages={stages} now={now} />
      </Section>
    )
  );
}
