import { StatusMark } from '../../components/status/StatusMark.tsx';
import type { PageContext } from '../../schema/page.ts';
import type { Policy } from '../policies/schema.ts';
import { CitedText } from './CitedText.tsx';

export interface BasisRow {
  policy?: string | undefined;
  text?: string | undefined;
}

/** The rules an entry rests on, one a line; those of this site are links and say whether they hold. */
export function Basis({ rows, context }: { rows: readonly BasisRow[]; context: PageContext }) {
  return (
    <ul>
      {rows.map((row, index) => (
        <li key={index}>
          <Rule {...row} context={context} />
        </li>
      ))}
    </ul>
  );
}

function Rule({ policy, text, context }: BasisRow & { context: PageContext }) {
  const { href, lookup, now } = context;
  const found = policy === undefined ? undefined : lookup('policies', policy);
  if (policy === undefined || !found)
    return text ? <CitedText text={text} context={context} /> : '（这份文件没有公开）';
  const { docNumber } = found.data as Policy;
  return (
    <>
      <a href={href('policies', policy)}>
        {quoted(found.title)}
        {docNumber && `（${docNumber}）`}
      </a>
      {found.status && <StatusMark schedule={found.status} now={now} />}
      {text}
    </>
  );
}

/** In 《》, unless it holds them itself. */
export const quoted = (title: string) => (title.includes('《') ? title : `《${title}》`);
