import { FollowUps } from '../../components/entry/FollowUps.tsx';
import { Pairs } from '../../components/text/Pairs.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { Outcome } from './answered.ts';
import type { Consultation } from './schema.ts';

interface Props {
  outcome: Outcome;
  followUps: Consultation['followUps'];
  now: string;
}

/** What residents are owed: what was taken up, what was not and why, and who does what by when. */
export function Answer({ outcome: { summary, adopted = [], declined = [] }, followUps = [], now }: Props) {
  return (
    <>
      <Section id="outcome" title="结果">
        <p className="lead">{summary}</p>
      </Section>
      {adopted.length > 0 && (
        <Section id="adopted" title="采纳的意见">
          <Pairs pairs={adopted.map(({ view, response }) => ({ view, word: '改为', answer: response }))} />
        </Section>
      )}
      {declined.length > 0 && (
        <Section id="declined" title="没有采纳的">
          <Pairs pairs={declined.map(({ view, reason }) => ({ view, word: '理由', answer: reason }))} />
        </Section>
      )}
      {followUps.length > 0 && (
        <Section id="follow-ups" title="落实进展">
          <FollowUps followUps={followUps} now={now} />
        </Section>
      )}
    </>
  );
}
