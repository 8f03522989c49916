import { useEffect, useRef, useSyncExternalStore } from 'react';
import { measureBars } from './bar-height.ts';
import { ConfirmPanel } from './confirm-panel.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { desk, type ShownPublication } from '../state/desk-state.ts';
import { LoginForm, OtherLogin } from '../backends/login.tsx';
import { MissingList } from './missing-list.tsx';
import { NextStepBar } from './next-step-bar.tsx';
import { ProblemPanel } from './problem-panel.tsx';
import { PublicationBar } from './publication-bar.tsx';
import { PublishPanel } from './publish-panel.tsx';

/** What we show over Decap: problems, the publication, the next step, a conflict, an expired session. */
export function Notices() {
  const state = useSyncExternalStore(desk.subscribe, desk.get);
  useEffect(measureBars, []);
  return (
    <>
      {state.problems.length > 0 && (
        <ProblemPanel key={state.problems.map(({ severity, path }) => `${severity} ${path}`).join()} />
      )}
      {state.settled && state.problems.length === 0 && <AllSolved />}
      {state.problems.length === 0 && state.missing.length > 0 && <MissingList />}
      {state.publication && <PublicationBar publication={standing(state.publication, state.changes?.stands)} />}
      <NextStepBar />
      {state.confirming && <ConfirmPanel {...state.confirming} />}
      {state.publishing && <PublishPanel {...state.publishing} />}
      {state.conflict && <ConflictPanel conflict={state.conflict} />}
      {state.expired && <LoginAgain />}
    </>
  );
}

/** Somebody has switched back since it went live: nothing says that residents see it. */
const standing = (publication: ShownPublication, [why]: readonly string[] = []) =>
  publication.state === 'live' && why !== undefined ? { ...publication, held: why } : publication;

/** After the last problem was solved from the list; nothing is saved yet. */
function AllSolved() {
  return (
    <p className="settled" role="status">
      都处理好了，请再点一次刚才的按钮。
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
      <p>您写的文字还在。登录以后会接着自动保存；刚才在送审、发布的，请再点一次。</p>
      <LoginForm onLogin={close} />
      <OtherLogin onLogin={close} apart />
      <button type="button" className="plain" onClick={close}>
        先不登录
      </button>
    </dialog>
  );
}
