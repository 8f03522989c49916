import { DayText } from '../../components/time/DayText.tsx';
import { Section } from '../../components/text/Section.tsx';
import { FixedStatus, StatusMark } from '../../components/status/StatusMark.tsx';
import { taskSchedule } from '../../components/entry/task-schedule.ts';
import type { PageContext } from '../../schema/page.ts';
import { CitedText } from '../notice/CitedText.tsx';
import { Reference } from '../notice/References.tsx';
import { partId } from '../notice/part-id.ts';
import type { Meeting } from './schema.ts';

type Resolution = NonNullable<Meeting['resolutions']>[number];

/** Each matter with its votes, whether it was passed, and what became of it. */
export function Resolutions({ resolutions, context }: { resolutions: readonly Resolution[]; context: PageContext }) {
  return (
    <Section id="resolutions" title="议定的事">
      <ol className="todo">
        {resolutions.map((resolution, index) => (
          <li key={index} id={partId(index)}>
            <Mark resolution={resolution} now={context.now} />
            <div>
              <b>
                <CitedText text={resolution.matter} context={context} />
              </b>
              <p className="small">{votesOf(resolution)}</p>
              <Task resolution={resolution} context={context} />
              {resolution.note && (
                <p>
                  <CitedText text={resolution.note} context={context} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Mark({ resolution: { passed, due, done }, now }: { resolution: Resolution; now: string }) {
  if (!passed) return <FixedStatus code="closed" label="未通过" />;
  if (due) return <StatusMark schedule={taskSchedule(due, done)} now={now} />;
  return <FixedStatus code="done" label={done ? '已办' : '通过'} />;
}

function Task({
  resolution: { owner, due, done, project },
  context,
}: {
  resolution: Resolution;
  context: PageContext;
}) {
  const { now } = context;
  if (!owner && !due && !done && !project) return null;
  return (
    <p className="small">
      {owner && `${owner}　`}
      {done && (
        <>
          <DayText value={done} now={now} />
          办结{'　'}
        </>
      )}
      {due && (
        <>
          期限 <DayText value={due} now={now} />
          {'　'}
        </>
      )}
      {project && <Reference collection="projects" id={project} context={context} />}
    </p>
  );
}

/** 通过：赞成 44，反对 2，弃权 4. */
function votesOf({ passed, for: yes, against, abstained }: Resolution): string {
  const counts = [
    ['赞成', yes],
    ['反对', against],
    ['弃权', abstained],
  ].flatMap(([word, count]) => (count === undefined ? [] : [`${word} ${count}`]));
  return [passed ? '通过' : '没有通过', counts.join('，')].filter(Boolean).join('：');
}
