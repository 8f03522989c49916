import { Section } from '../../components/text/Section.tsx';
import type { PageBody, PageContext } from '../../schema/page.ts';
import { CitedText } from '../notice/CitedText.tsx';
import { plainPoints, type PlainPoint } from './plain-words.ts';

/** What concerns residents, in plain words; what explains a clause leads to it, and stands beside it too. */
export function PlainWords({ plain, body, context }: { plain: string; body: PageBody; context: PageContext }) {
  return (
    <Section id="plain" title="通俗解读">
      <div className="prose">
        <ul>
          {plainPoints(plain).map((point, index) => (
            <li key={index}>
              <Clause {...point} clauses={body.clauses} />
              <CitedText text={point.text} context={context} />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

function Clause({ clause, clauses = {} }: PlainPoint & Pick<PageBody, 'clauses'>) {
  if (clause === undefined) return null;
  const id = clauses[clause];
  return <>{id === undefined ? clause : <a href={`#${id}`}>{clause}</a>}：</>;
}
