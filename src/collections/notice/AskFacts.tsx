import { Acts } from '../../components/entry/Acts.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import type { PageContext } from '../../schema/page.ts';
import { whoAnswers } from './who-answers.ts';

/** The key facts of an entry that has no term: whom to ask. */
export function AskFacts({ community, context }: { community: string | undefined; context: PageContext }) {
  const answers = whoAnswers(community, context);
  if (!answers) return null;
  return (
    <Facts title="不清楚的，打电话问">
      <p>{answers.name}</p>
      <Acts>
        <Tel phone={answers.phone} look="button" />
      </Acts>
    </Facts>
  );
}
