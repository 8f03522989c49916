import { useEffect, useRef, useSyncExternalStore } from 'react';
import { countOf } from '../../../src/schema/problems.ts';
import { ComparePanel } from '../compare/ComparePanel.tsx';
import { ConfirmPanel } from './confirm-panel.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { desk } from '../state/desk-state.ts';
import { FindingActions } from './finding-actions.tsx';
import { LoginForm, OtherLogin } from '../backends/login.tsx';
import { NextStepBar } from './next-step-bar.tsx';
import { ProblemList } from '../form/problem-list.tsx';
import { PublicationBar } from './publication-bar.tsx';
import { showField } from '../form/show-field.ts';

/** What we show over Decap: problems, the publication, the next step, a comparison, a conflict, an expired session. */
export function Notices() {
  const state = useSyncExternalStore(desk.subscribe, desk.get);
  return (
    <>
      {state.problems.length > 0 && <ProblemPanel key={state.problems.map(({ path }) => path).join()} />}
      {state.settled && state.problems.length === 0 && <AllSolved />}
      {state.publication && (
        <PublicationBar publication={state.publication} onClose={() => desk.set({ publication: undefined })} />
      )}
      <NextStepBar />
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
          {upload ? '文件没有传上去' : '还不能保存'}，有 {countOf(problems)} 处要改
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

/** After the last problem was solved from the list; nothing is saved yet. */
function AllSolved() {
  return (
    <p className="settled" role="status">
      都处理好了，请再点一次“保存”。
      <button type="button" onClick={() => desk.set({ settled: false })}>
        知道了
      </button>
    </p>
  );
}

/** The text stays in the editor behind the dialog. */
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
