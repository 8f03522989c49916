import { useEffect, useState, useSyncExternalStore } from 'react';
import { HelpLink } from '../help/HelpLink.tsx';
import { desk } from '../state/desk-state.ts';
import { firstSteps } from '../state/first-steps.ts';
import { may } from '../state/workflow.ts';

const PHONE = '(max-width: 799px)';

/** For whoever has never written here: from the first line to what residents read, in three steps. */
export function FirstSteps() {
  const { me } = useSyncExternalStore(desk.subscribe, desk.get);
  const [isShown, setShown] = useState(false);
  const account = me?.account;
  useEffect(() => {
    if (account !== undefined) firstSteps.areWanted(account).then(setShown, () => undefined);
  }, [account]);
  if (!isShown) return null;
  const putAway = () => {
    firstSteps.end();
    setShown(false);
  };
  return (
    <section className="first-steps" aria-labelledby="first-steps-heading">
      <h2 id="first-steps-heading">第一次用，三步就会</h2>
      <ol>
        <li>
          <strong>写一条通知</strong>
          点下面的“写通知”，写上标题和正文。自动保存；没有发布以前，居民看不到。
        </li>
        <li>
          <strong>看看居民看到的样子</strong>
          {matchMedia(PHONE).matches ? '点右上角的“预览”，再点一次回来接着写。' : '右边就是，边写边变。'}
        </li>
        <li>
          {may(me, 'publish') ? (
            <>
              <strong>发布</strong>
              点页面下方的“发布”，再点“确定发布”。
            </>
          ) : (
            <>
              <strong>送审</strong>
              点页面下方的“送审”，同事看过以后发布。
            </>
          )}
        </li>
      </ol>
      <p>
        <HelpLink page="notice" />
        <button type="button" onClick={putAway}>
          不再显示
        </button>
      </p>
    </section>
  );
}
