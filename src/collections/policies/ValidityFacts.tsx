import { DayText } from '../../components/time/DayText.tsx';
import { During } from '../../components/time/During.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Stages, type Stage } from '../../components/time/Stages.tsx';
import { StatusMark } from '../../components/status/StatusMark.tsx';
import { UNKNOWN_DATE } from '../../schema/fields/time.ts';
import type { PageContext } from '../../schema/page.ts';
import { earlierEditions, laterEditions, type Edition } from './editions.ts';
import type { Policy } from './schema.ts';
import { policyStatus } from './status.ts';
import { validityAnswers, type Answer } from './validity-answer.ts';

/** Whether this text still holds and why, and where it stands among those before and after it. */
export function ValidityFacts({ id, data, context }: { id: string; data: Policy; context: PageContext }) {
  const own = { id, data };
  const [later, earlier] = [laterEditions(id, context), earlierEditions(own, context)];
  const answers = validityAnswers(data, later);
  const points = data.plain?.split(/\n+/).length;
  const stages = [
    ...later.map((edition) => stageOf(edition, context, true)),
    { ...stageOf(own, context, false), state: 'now' as const },
    ...earlier.map((edition) => stageOf(edition, context, true)),
  ];
  return (
    <Facts title="还管不管用">
      {answers.map((answer, index) => (
        <During
          key={answer.from}
          from={answer.from ?? undefined}
          until={answers[index + 1]?.from ?? undefined}
          now={context.now}
        >
          <p>
            <b>{answer.word}</b>。<Why {...answer} expires={data.expires} context={context} />。
          </p>
        </During>
      ))}
      <Stages stages={stages} />
      {points && (
        <p>
          <a href="#plain">通俗解读{points > 1 && `：和您有关的 ${points} 件事`}</a>
        </p>
      )}
    </Facts>
  );
}

function Why({ why, day, expires, edition, context }: Answer & { expires: string | undefined; context: PageContext }) {
  return why.split(/(\{\w+\})/).map((part, index) => {
    const date = part === '{day}' ? day : part === '{expires}' ? expires : undefined;
    if (date) return <DayText key={index} value={date} />;
    if (part !== '{edition}' || !edition) return part;
    return (
      <a key={index} href={context.href('policies', edition.id)}>
        {nameOf(edition)}
      </a>
    );
  });
}

function stageOf(edition: Edition, { href, now }: PageContext, linked: boolean): Stage {
  const { id, data } = edition;
  const name = nameOf(edition);
  return {
    name: linked ? <a href={href('policies', id)}>{name}</a> : name,
    when: (
      <>
        <Since {...data} />
        {'　'}
        <StatusMark schedule={policyStatus(data)} now={now} />
      </>
    ),
  };
}

/** 起施行 only where somebody wrote the day; else when the text was made. */
function Since({ effective, made }: Policy) {
  if (!effective && made === UNKNOWN_DATE) return '成文日期不详';
  return (
    <>
      <DayText value={effective ?? made} />
      {effective ? '起施行' : '成文'}
    </>
  );
}

const nameOf = ({ data }: Edition) => data.docNumber ?? data.title;
