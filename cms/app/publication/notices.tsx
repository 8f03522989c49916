import { useEffect, useRef, useSyncExternalStore } from 'react';
import { ComparePanel } from '../compare/ComparePanel.tsx';
import { ConfirmPanel } from './confirm-panel.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { desk } from '../state/desk-state.ts';
import { FindingActions } from './finding-actions.tsx';
import { LoginForm, OtherLogin } from '../backends/login.tsx';
import { NextStepStrip } from './next-step-strip.tsx';
import { ProblemList } from '../form/problem-list.tsx';
import { PublicationStrip } from './publication.tsx';
import { showField } from '../form/show-field.ts';

/** Everything of ours that stands over Decap: problems, the way to the site, the next step, the session. */
export function Notices() {
  const state = useSyncExternalStore(desk.subscribe, desk.get);
  return (
    <>
      {state.problems.length > 0 && <ProblemPanel key={state.problems.map(({ path }) => path).join()} />}
      {state.settled && state.problems.length === 0 && <Settled />}
      {state.publication && (
        <PublicationStrip publication={state.publication} onClose={() => desk.set({ publication: undefined })} />
      )}
      <NextStepStrip />
      {state.comparing && <ComparePanel entry={state.comparing} />}
      {state.confirming && <ConfirmPanel {...state.confirming} />}
      {state.conflict && <ConflictPanel conflict={state.conflict} />}
      {state.expired && <LoginAgain />}
    </>
  );
}

/** Stays until the next attempt to save: Decap's own message is gone after eight seconds. */
function ProblemPanel() {
  const { problems, upload } = desk.get();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="problem-panel" role="alert" aria-labelledby="problem-heading">
      <header>
        <h2 id="problem-heading" ref={heading} tabIndex={-1}>
          {upload ? '文件没有传上去' : '还不能保存'}，有 {problems.length} 处要改
        </h2>
        <button type="button" onClick={() => desk.set({ problems: [], upload: false })}>
          关闭
        </button>
      </header>
      <ProblemList
        problems={problems}
        onPick={({ path }) => showField(path)}
        actions={(group) => <FindingActions group={group} />}
      />
    </section>
  );
}

/** After the last problem was settled from the list: nothing is saved yet. */
function Settled() {
  return (
    <p className="settled" role="status">
      都处理好了，请再点一次“保存”。
      <button type="button" onClick={() => desk.set({ settled: false })}>
        知道了
      </button>
    </p>
  );
}

/** The text stays in the editor behind it. */
function LoginAgain() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => desk.set({ expired: false });
  return (
    <dialog className="login-again" ref={dialog} onClose={close} aria-labelledby="login-again-heading">
      <h2 id="login-again-heading">登录已过期，请重新登录</h2>
      <p>您写的文字还在。登录以后，请再点一次“保存”。</p>
      <LoginForm onLogin={close} />
      <OtherLogin onLogin={close} apart />
      <button type="button" className="plain" onClick={close}>
        先不登录
      </button>
    </dialog>
  );
}
