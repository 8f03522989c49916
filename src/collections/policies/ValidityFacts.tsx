import { DayText } from '../../components/time/DayText.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Stages, type Stage } from '../../components/time/Stages.tsx';
import { StatusMark } from '../../components/status/StatusMark.tsx';
import type { PageContext } from '../../schema/page.ts';
import { earlierEditions, laterEditions, type Edition } from './editions.ts';
import type { Policy } from './schema.ts';
import { policyStatus } from './status.ts';

/** What holds now: this text among those before and after it. */
export function ValidityFacts({ id, data, context }: { id: string; data: Policy; context: PageContext }) {
  const own = { id, data };
  const [later, earlier] = [laterEditions(id, context), earlierEditions(own, context)];
  const points = data.plain?.split(/\n+/).length;
  const stages = [
    ...later.map((edition) => stageOf(edition, context, true)),
    { ...stageOf(own, context, false), state: 'now' as const },
    ...earlier.map((edition) => stageOf(edition, context, true)),
  ];
  return (
    <Facts title={stages.length > 1 ? '这份文件的前后' : '还管不管用'}>
      <Stages stages={stages} />
      {later[0] && (
        <p>
          现在按<a href={context.href('policies', later[0].id)}>新的文件</a>办。
        </p>
      )}
      {points && (
        <p>
          <a href="#plain">通俗解读{points > 1 && `：和您有关的 ${points} 件事`}</a>
        </p>
      )}
    </Facts>
  );
}

function stageOf({ id, data }: Edition, { href, now }: PageContext, linked: boolean): Stage {
  const name = data.docNumber ?? data.title;
  return {
    name: linked ? <a href={href('policies', id)}>{name}</a> : name,
    when: (
      <>
        <DayText value={data.effective ?? data.made} />
        起施行　
        <StatusMark schedule={policyStatus(data)} now={now} />
      </>
    ),
  };
}
