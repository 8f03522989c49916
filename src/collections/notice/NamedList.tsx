import { Files } from '../../components/entry/Files.tsx';
import { Section } from '../../components/text/Section.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { During } from '../../components/time/During.tsx';
import { endOfDay, instantMs } from '../../schema/beijing.ts';
import type { PageContext } from '../../schema/page.ts';
import { filesOf } from './files-of.ts';

interface Props {
  named: { list?: string | undefined; files?: readonly { title: string; file: string }[] | undefined; until: string };
  context: PageContext;
}

/**
 * The names that an entry shows for a while, and until when; afterwards that they were there. A page that a phone kept, or that
 * was not made anew in time, hides them by itself.
 */
export function NamedList({ named: { list, files = [], until }, context }: Props) {
  const { now } = context;
  const end = endOfDay(until);
  const isOver = instantMs(end) <= instantMs(now);
  if (list === undefined && files.length === 0 && !isOver) return null;
  return (
    <Section id="named" title="名单">
      <During until={end} now={now}>
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
      </During>
      <During from={end} now={now}>
        <p>
          名单已于
          <DayText value={until} />
          到期撤下。
        </p>
      </During>
    </Section>
  );
}
