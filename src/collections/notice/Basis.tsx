import type { PageContext } from '../../schema/page.ts';
import type { Policy } from '../policies/schema.ts';

export interface BasisRow {
  policy?: string | undefined;
  text?: string | undefined;
}

/** The rules an entry rests on, one a line; those of this site are links. */
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

function Rule({ policy, text, context: { href, lookup } }: BasisRow & { context: PageContext }) {
  const found = policy === undefined ? undefined : lookup('policies', policy);
  if (policy === undefined || !found) return text ?? '（这份文件没有公开）';
  const { docNumber } = found.data as Policy;
  return (
    <>
      <a href={href('policies', policy)}>
        {quoted(found.title)}
        {docNumber && `（${docNumber}）`}
      </a>
      {text}
    </>
  );
}

const quoted = (title: string) => (title.includes('《') ? title : `《${title}》`);
