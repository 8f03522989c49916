import { FollowUps } from '../../components/entry/FollowUps.tsx';
import { Pairs } from '../../components/text/Pairs.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { PageContext } from '../../schema/page.ts';
import { CitedText } from '../notice/CitedText.tsx';
import type { Outcome } from './answered.ts';
import type { Consultation } from './schema.ts';

interface Props {
  outcome: Outcome;
  followUps: Consultation['followUps'];
  context: PageContext;
}

/** What residents are owed: what was taken up, what was not and why, and who does what by when. */
export function Answer({ outcome: { summary, adopted = [], declined = [] }, followUps = [], context }: Props) {
  const cited = (text: string) => <CitedText text={text} context={context} />;
  return (
    <>
      <Section id="outcome" title="结果">
        <p className="lead">{cited(summary)}</p>
      </Section>
      {adopted.length > 0 && (
        <Section id="adopted" title="采纳的意见">
          <Pairs
            pairs={adopted.map(({ view, response }) => ({ view: cited(view), word: '改为', answer: cited(response) }))}
          />
        </Section>
      )}
      {declined.length > 0 && (
        <Section id="declined" title="没有采纳的">
          <Pairs
            pairs={declined.map(({ view, reason }) => ({ view: cited(view), word: '理由', answer: cited(reason) }))}
          />
        </Section>
      )}
      {followUps.length > 0 && (
        <Section id="follow-ups" title="落实进展">
          <FollowUps
            followUps={followUps.map(({ note, ...task }) => ({ ...task, note: note && cited(note) }))}
            now={context.now}
          />
        </Section>
      )}
    </>
  );
}
