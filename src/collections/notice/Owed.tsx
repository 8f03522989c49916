import type * as z from 'zod';
import type { MetaRow } from '../../components/text/Meta.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import type { owed } from '../../schema/groups/owed.ts';
import type { PageContext } from '../../schema/page.ts';
import { periodWords } from '../../schema/periods/period.ts';

type Owed = z.output<z.ZodObject<typeof owed>>;

/** Which item of the catalogue an entry meets, and for which of its dates: rows of its registration. */
export function owedRows({ duty, period, occurred, checked }: Owed, context: PageContext): MetaRow[] {
  return [
    { label: '公开目录项', value: duty && <DutyName id={duty} context={context} /> },
    { label: '所属期间', value: period && periodWords(period) },
    { label: '事情发生', value: occurred && <DayText value={occurred} now={context.now} /> },
    { label: '最近核对', value: checked && <DayText value={checked} now={context.now} /> },
  ];
}

/** The item of the catalogue; one that residents may not see is named by nothing. */
function DutyName({ id, context }: { id: string; context: PageContext }) {
  const found = context.lookup('duties', id);
  return found ? <a href={context.href('duties', id)}>{found.title}</a> : '（目录里没有这一项）';
}
