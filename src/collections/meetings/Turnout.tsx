import { Section } from '../../components/text/Section.tsx';
import { Tally } from '../../components/list/Tally.tsx';
import type { Meeting } from './schema.ts';
import { turnoutWords } from './turnout.ts';

/** How many were called and how many came, and the share of both, worked out from the figures beside it. */
export function Turnout({ data: { entitled, attended, election } }: { data: Meeting }) {
  const { registered, cast, valid } = election ?? {};
  // Before the vote there is nobody who came.
  const came = [attended, cast, valid].some((figure) => figure !== undefined) || registered === undefined;
  const figures = [
    { label: '应到', value: entitled },
    { label: '实到', value: attended },
    { label: '登记选民', value: registered },
    { label: '参加投票', value: cast },
    { label: '有效票', value: valid },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value: value.toLocaleString('en-US') }]));
  if (figures.length === 0) return null;
  const shares = [turnoutWords('到会率', attended, entitled), turnoutWords('参选率', cast, registered)];
  return (
    <Section id="turnout" title={came ? '来了多少人' : '多少人能投票'}>
      <Tally figures={figures} />
      {shares.filter(Boolean).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Section>
  );
}
