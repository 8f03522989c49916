import { Section } from '../../components/text/Section.tsx';
import { DayRuler, PlaceRuler } from '../../components/time/Ruler.tsx';
import { Stages } from '../../components/time/Stages.tsx';
import { addDays, beijingDay } from '../../schema/beijing.ts';

export function Time({ now }: { now: string }) {
  const today = beijingDay(now);
  const rulers = [
    { title: '还没开始', from: 2, to: 8 },
    { title: '第三天', from: -2, to: 4 },
    { title: '最后一天', from: -6, to: 0 },
    { title: '结束了', from: -9, to: -3 },
    { title: '很长的', from: -30, to: 60 },
  ];
  return (
    <Section id="time" title="日子">
      {rulers.map(({ title, from, to }) => (
        <div key={title}>
          <h3>{title}</h3>
          <DayRuler from={addDays(today, from)} to={addDays(today, to)} now={now} />
        </div>
      ))}
      <h3>名额，八个用了五个</h3>
      <PlaceRuler places={8} taken={5} until={`${addDays(today, 30)}T09:00+08:00`} now={now} />
      <h3>走到哪一步</h3>
      <Stages
        now={now}
        stages={[
          { name: '公示', ends: addDays(today, -3) },
          { name: '讨论', ends: addDays(today, 3) },
          { name: '落实', ends: addDays(today, 30) },
        ]}
      />
    </Section>
  );
}
