import { DayText } from '../../components/time/DayText.tsx';
import { RowsTable } from '../../components/money/RowsTable.tsx';
import type { PageContext } from '../../schema/page.ts';
import { Reference } from '../notice/References.tsx';
import type { Need } from './schema.ts';

type Answer = NonNullable<Need['answers']>[number];

/** Who took how much of it, and since when. */
export function Answers({
  answers,
  unit,
  context,
}: {
  answers: readonly Answer[];
  unit: string;
  context: PageContext;
}) {
  return (
    <RowsTable
      columns={[{ label: '怎么接的' }, { label: `接上（${unit}）`, amount: true }]}
      rows={answers.map((answer) => ({
        cells: [<How key="how" {...answer} context={context} />, answer.met],
        note: <DayText value={answer.day} now={context.now} />,
      }))}
    />
  );
}

function How({ note, volunteering, service, project, context }: Answer & { context: PageContext }) {
  const links = [
    ['volunteering', volunteering],
    ['services', service],
    ['projects', project],
  ] as const;
  return (
    <>
      {note}
      {links.map(
        ([collection, id]) =>
          id && (
            <span key={collection}>
              {note && '　'}
              <Reference collection={collection} id={id} context={context} />
            </span>
          ),
      )}
    </>
  );
}
