import { Files } from '../../components/entry/Files.tsx';
import { Section } from '../../components/text/Section.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { endOfDay, instantMs } from '../../schema/beijing.ts';
import type { PageContext } from '../../schema/page.ts';
import { filesOf } from './files-of.ts';

interface Props {
  named: { list?: string | undefined; files?: readonly { title: string; file: string }[] | undefined; until: string };
  context: PageContext;
}

/** The names that an entry shows for a while, and until when; afterwards that they were there. */
export function NamedList({ named: { list, files = [], until }, context }: Props) {
  const isOver = instantMs(endOfDay(until)) <= instantMs(context.now);
  if (list === undefined && files.length === 0 && !isOver) return null;
  return (
    <Section id="named" title="名单">
      {isOver ? (
        <p>
          名单已于
          <DayText value={until} />
          到期撤下。
        </p>
      ) : (
        <>
          {list !== undefined && (
            <div className="prose">
              <ul>
                {list.split(/\n+/).map((line, index) => (
                  <li key={index}>{line}</li>
                ))}
              </ul>
            </div>
          )}
          {files.length > 0 && <Files files={filesOf(files, context)} />}
          <p className="small">
            名单保留到
            <DayText value={until} />
            ，过后自动撤下。
          </p>
        </>
      )}
    </Section>
  );
}
