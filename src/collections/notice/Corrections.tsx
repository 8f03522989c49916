import { Changes } from '../../components/entry/Changes.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { PageContext } from '../../schema/page.ts';
import { CitedText } from './CitedText.tsx';

interface Props {
  changes: readonly { date: string; kind: 'major' | 'minor'; note: string }[];
  context: PageContext;
}

/** What was corrected since publication. */
export const Corrections = ({ changes, context }: Props) => (
  <Section id="changes" title="更正说明">
    <Changes changes={changes.map((one) => ({ ...one, note: <CitedText text={one.note} context={context} /> }))} />
  </Section>
);
