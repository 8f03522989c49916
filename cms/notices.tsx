import { useEffect, useRef, useSyncExternalStore } from 'react';
import { desk } from './desk-state.ts';
import { LoginForm } from './login.tsx';
import { ProblemList } from './problem-list.tsx';
import { PublicationStrip } from './publication.tsx';
import { showField } from './show-field.ts';

/** Everything of ours that stands over Decap: problems, the way to the site, the session. */
export function Notices() {
  const state = useSyncExternalStore(desk.subscribe, desk.get);
  return (
    <>
      {state.problems.length > 0 && <ProblemPanel key={state.problems.map(({ path }) => path).join()} />}
      {state.publication && (
        <PublicationStrip publication={state.publication} onClose={() => desk.set({ publication: undefined })} />
      )}
      {state.expired && <LoginAgain />}
    </>
  );
}

/** Stays until the next attempt to save: Decap's own message is gone after eight seconds. */
function ProblemPanel() {
  const { problems } = desk.get();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="problem-panel" role="alert" aria-labelledby="problem-heading">
      <header>
        <h2 id="problem-heading" ref={heading} tabIndex={-1}>
          还不能发布，有 {problems.length} 处要改
        </h2>
        <button type="button" onClick={() => desk.set({ problems: [] })}>
          关闭
        </button>
      </header>
      <ProblemList problems={problems} onPick={({ path }) => showField(path)} />
    </section>
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
      <p>您写的文字还在。登录以后，请再点一次“发布”。</p>
      <LoginForm onLogin={close} />
      <button type="button" className="plain" onClick={close}>
        先不登录
      </button>
    </dialog>
  );
}
