import type { Change } from '../../../src/compare/comparison.ts';
import { compareLaidOut, type LaidOut } from '../../../src/compare/laid-out.ts';
import type { RowTable } from '../../../src/compare/row-tables.ts';
import type { Run } from '../../../src/compare/sentences.ts';

/** The text as it is laid out on the page, with what changed in it marked; long parts without a change are folded. */
export function LaidOutBody({ before, after }: { before: string; after: string }) {
  const parts = compareLaidOut(before, after);
  return (
    <div className="prose laid-out">
      {folded(parts).map((part, index) =>
        Array.isArray(part) ? (
          <details key={index}>
            <summary>没有改的 {part.length} 段</summary>
            {part.map((one, at) => (
              <Part key={at} {...one} />
            ))}
          </details>
        ) : (
          <Part key={index} {...part} />
        ),
      )}
    </div>
  );
}

const MARKS = { added: '加上的一段', removed: '去掉的一段', changed: '改过的一段', same: undefined };

function Part({ mark, html }: LaidOut) {
  return (
    <div
      data-mark={mark}
      role={MARKS[mark] && 'group'}
      aria-label={MARKS[mark]}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** One part without a change stays in view on either side of a change. */
function folded(parts: readonly LaidOut[]): (LaidOut | LaidOut[])[] {
  const isNear = (index: number) => parts.slice(Math.max(0, index - 1), index + 2).some(({ mark }) => mark !== 'same');
  const result: (LaidOut | LaidOut[])[] = [];
  for (const [index, part] of parts.entries()) {
    const last = result.at(-1);
    if (isNear(index)) result.push(part);
    else if (Array.isArray(last)) last.push(part);
    else result.push([part]);
  }
  return result;
}

/** Rows as a table; what changed in a cell stands beside what was there. */
export function RowsChanged({ place, columns, rows, isNew }: RowTable & { isNew: boolean }) {
  // Where a cell stands in the text now: notes are about it.
  const there = new Map(rows.filter(({ mark }) => mark !== 'removed').map((row, at) => [row, at]));
  return (
    <div className="rows-changed" tabIndex={0} role="group" aria-label="表格">
      <table>
        <thead>
          <tr>
            {columns.map(({ name, label, kind }) => (
              <th key={name} scope="col" data-kind={kind}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} data-mark={isNew ? 'same' : row.mark}>
              {columns.map(({ name, kind }, column) => (
                <td
                  key={name}
                  data-kind={kind}
                  data-place={there.has(row) ? `${place}.${String(there.get(row))}.${name}` : undefined}
                >
                  {row.cells[column]?.map((run, at) => (isNew ? run.text : <Marked key={at} {...run} />))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Marked({ mark, text }: Run) {
  if (mark === 'same' || text === '') return <>{text}</>;
  return mark === 'added' ? <ins>{text}</ins> : <del>{text}</del>;
}

/** Pictures before and after, and files as links that open. */
export function FilesChanged({ change: { sentences }, isNew }: { change: Change; isNew: boolean }) {
  const runs = sentences.flatMap((sentence) => (sentence.mark === 'changed' ? sentence.runs : [sentence]));
  return (
    <div className="files-changed">
      {runs.map(({ mark, text }, index) => (
        <figure key={index}>
          {!isNew && mark !== 'same' && <figcaption>{mark === 'added' ? '现在' : '原来'}</figcaption>}
          {/\.(?:jpe?g|png|webp|gif)$/i.test(text) ? (
            <img src={text} alt="" />
          ) : (
            <a href={text} target="_blank" rel="noopener">
              {text.split('/').at(-1)}
            </a>
          )}
        </figure>
      ))}
    </div>
  );
}

/** Whether all that changed is the address of an upload. */
export const isUploadChange = ({ sentences }: Change): boolean =>
  sentences.every((sentence) => 'text' in sentence && /^\/media\/\S+$/.test(sentence.text));
