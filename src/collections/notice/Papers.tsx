import { Section } from '../../components/text/Section.tsx';
import type { PageContext } from '../../schema/page.ts';
import { References } from './References.tsx';

/** What was posted about a matter. */
export function Papers({ papers = [], context }: { papers?: readonly string[] | undefined; context: PageContext }) {
  return (
    papers.length > 0 && (
      <Section id="papers" title="相关的公示">
        <References collection="disclosures" ids={papers} context={context} />
      </Section>
    )
  );
}
