import { useSyncExternalStore } from 'react';
import type { ShownTask } from '../../wire/tasks.ts';
import { desk } from '../state/desk-state.ts';
import { may } from '../state/workflow.ts';
import { UnfinishedList } from '../working/UnfinishedList.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { QuickStarts } from './QuickStarts.tsx';
import { taskAddress } from './task-address.ts';

/** What is done by the button of a row. */
const acts: Readonly<Record<ShownTask['kind'], string>> = {
  publish: '写这一期',
  begun: '接着写',
  answer: '去答复',
  'follow-up': '去更新',
  check: '去核对',
  publicity: '看这一条',
  returned: '去改',
  review: '去审核',
  ready: '去发布',
};
const OF_DRAFTS: readonly ShownTask['kind'][] = ['returned', 'review', 'ready'];
/** More rows than this are folded: an office that begins with many old debts is to see the others too. */
const MOST = 20;

/** What there is to do, the most pressing first; the CMS opens with it. */
export function TasksPage() {
  const { tasks, changes, me } = useSyncExternalStore(desk.subscribe, desk.get);
  return (
    <section className="tasks" aria-labelledby="tasks-heading">
      <h1 id="tasks-heading">该做的事</h1>
      {changes?.stands.map((why) => (
        <p key={why} className="tasks-stands" role="alert">
          {why}
          {may(me, 'publish') && <a href="/desk/office/releases">去“网站版本”</a>}
        </p>
      ))}
      <FirstSteps />
      <QuickStarts />
      <UnfinishedList />
      {tasks === undefined && <p>正在读……</p>}
      {tasks && 'failed' in tasks && <p role="alert">{tasks.failed}</p>}
      {tasks && 'tasks' in tasks && (
        <>
          {!tasks.isWhole && <p className="tasks-note">要公开哪些事，网站下一次更新以后就会列在这里。</p>}
          {tasks.tasks.length === 0 && tasks.isWhole && <p>眼下没有要做的事。到期前会列在这里。</p>}
          <Group name="已经逾期" tasks={tasks.tasks.filter(({ isLate }) => isLate)} />
          <Group name="等您处理的草稿" tasks={tasks.tasks.filter(({ kind }) => OF_DRAFTS.includes(kind))} />
          <Group name="接下来" tasks={tasks.tasks.filter(({ isLate, kind }) => !isLate && !OF_DRAFTS.includes(kind))} />
        </>
      )}
    </section>
  );
}

function Group({ name, tasks }: { name: string; tasks: readonly ShownTask[] }) {
  if (tasks.length === 0) return null;
  const more = tasks.slice(MOST);
  return (
    <>
      <h2>
        {name} <span>{tasks.length} 件</span>
      </h2>
      <Rows tasks={tasks.slice(0, MOST)} />
      {more.length > 0 && (
        <details>
          <summary>还有 {more.length} 件</summary>
          <Rows tasks={more} />
        </details>
      )}
    </>
  );
}

const Rows = ({ tasks }: { tasks: readonly ShownTask[] }) => (
  <ul>
    {tasks.map((task) => (
      <li key={`${task.kind} ${task.title}`} data-task={task.kind}>
        <p>
          <strong>{task.title}</strong>
          <span data-late={task.isLate || undefined}>{task.said}</span>
        </p>
        <a href={taskAddress(task)} aria-label={`${acts[task.kind]}：${task.title}`}>
          {acts[task.kind]}
        </a>
      </li>
    ))}
  </ul>
);

/** How the page is called where it is led to, with how many things wait there. */
export function TasksLabel() {
  const { tasks } = useSyncExternalStore(desk.subscribe, desk.get);
  const count = tasks && 'tasks' in tasks ? tasks.tasks.length : 0;
  return (
    <>
      该做的事
      {count > 0 && (
        <b>
          {count}
          <span className="only-heard"> 件</span>
        </b>
      )}
    </>
  );
}
