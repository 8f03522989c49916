import { DayText } from '../../components/time/DayText.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Stages, type Stage } from '../../components/time/Stages.tsx';
import type { Disclosure } from './schema.ts';

/** How a matter was settled: drawn up, examined, passed, made public. */
export function Procedure({ data: { procedure, publicity }, now }: { data: Disclosure; now: string }) {
  if (!procedure) return null;
  const { proposed, reviewed, approved, reviewer } = procedure;
  const stages = [
    ...on('拟定', proposed, now),
    ...on(reviewer ? `${reviewer}审核` : '审核', reviewed, now),
    ...on('会议通过', approved, now),
    ...(publicity
      ? [{ name: '公示，听取异议', when: <Until day={publicity.to} now={now} />, ends: publicity.to }]
      : []),
  ];
  return (
    <Section id="procedure" title="议定过程">
      {stages.length > 0 && <Stages stages={stages} now={now} />}
      {reviewer && !reviewed && <p>审核岗位：{reviewer}</p>}
    </Section>
  );
}

const on = (name: string, day: string | undefined, now: string): Stage[] =>
  day ? [{ name, when: <DayText value={day} now={now} />, ends: day }] : [];

const Until = ({ day, now }: { day: string; now: string }) => (
  <>
    至 <DayText value={day} now={now} />
  </>
);
