import { Section } from '../../components/text/Section.tsx';
import type { PageContext } from '../../schema/page.ts';
import { Reference } from '../notice/References.tsx';
import { resultsIn } from './results.ts';
import type { Consultation } from './schema.ts';

/** What came of what residents said: each entry with the kind of thing it is. */
export function Results({ results, context }: Pick<Consultation, 'results'> & { context: PageContext }) {
  const named = resultsIn(results);
  return (
    named.length > 0 && (
      <Section id="results" title="后来落到了哪里">
        <ul>
          {named.map(({ collection, label, id }) => (
            <li key={`${collection}/${id}`}>
              {label}：
              <Reference collection={collection} id={id} context={context} />
            </li>
          ))}
        </ul>
      </Section>
    )
  );
}
