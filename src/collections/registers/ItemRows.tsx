import { FixedStatus } from '../../components/status/StatusMark.tsx';
import type { PageContext } from '../../schema/page.ts';
import { CitedText } from '../notice/CitedText.tsx';
import { partId } from '../notice/part-id.ts';
import { Reference } from '../notice/References.tsx';
import { handledWords } from './handled.ts';
import type { Register } from './schema.ts';

interface Props {
  kind: Register['kind'];
  items: readonly { item: Register['items'][number]; index: number }[];
  context: PageContext;
}

/** Items one a line, each with where to go instead; search results lead to the line. */
export function ItemRows({ kind, items, context }: Props) {
  return (
    <ul className="todo">
      {items.map(({ item: { name, handled, group, where, basis, service }, index }) => (
        <li key={index} id={partId(index)}>
          <FixedStatus code={codes[handled]} label={handledWords[kind][handled]} />
          <div>
            <b>{name}</b>
            {group && <span className="small"> {group}</span>}
            {where && (
              <p>
                <CitedText text={where} context={context} />
              </p>
            )}
            {service && (
              <p>
                怎么办：
                <Reference collection="services" id={service} context={context} />
              </p>
            )}
            {basis && (
              <p className="small">
                依据：
                <CitedText text={basis} context={context} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

const codes = { yes: 'done', no: 'withdrawn' } as const;
