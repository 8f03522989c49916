import { useEffect, useState } from 'react';
import { momentName } from '../../../src/schema/beijing.ts';
import type { SharedPreview } from '../../wire/previews.ts';
import { askDesk } from '../state/ask-desk.ts';
import { decap } from '../state/decap-store.ts';
import { desk } from '../state/desk-state.ts';
import type { EntryRef } from '../state/open-entry.ts';
import { takeStep } from '../state/take-step.ts';
import { copyText } from '../widgets/copy-text.ts';
import { disabledBecause } from '../widgets/disabled-because.ts';
import { Panel } from '../widgets/panel.tsx';
import { instantNow } from '../now.ts';

/** 发给别人看: addresses under which somebody without an account can look at the draft, who made them, and their end. */
export function SharePanel({ entry }: { entry: EntryRef }) {
  const { collection, slug } = entry;
  const [shared, setShared] = useState<readonly SharedPreview[]>([]);
  const [address, setAddress] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const close = () => desk.set({ sharing: undefined });
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setError('');
    await act().catch((cause: unknown) => setError((cause as Error).message));
    setBusy(false);
  };
  useEffect(() => {
    void attempt(async () => setShared(await askDesk('previews', { collection, slug })));
  }, [collection, slug]);
  const share = () =>
    attempt(async () => {
      // Why it was not saved stands on the page behind.
      if (hasUnsaved(entry) && !(await takeStep('save', entry))) return close();
      const answer = await askDesk('sharePreview', { collection, slug });
      setShared(answer.previews);
      setAddress(location.origin + answer.address);
    });
  const end = (id: string) =>
    attempt(async () => {
      setShared(await askDesk('endPreview', { collection, slug, id }));
      setAddress('');
    });
  const now = instantNow();
  const wait = disabledBecause(busy && '前面的还没有做完，请稍候。');
  return (
    <Panel heading="发给别人看" help="submit" onClose={close}>
      <p>
        没有账号的人也能打开，看到的和居民将来看到的一样。网址 7
        天内有效，可以随时收回；文字是做网址时的，以后改了不会跟着变；发布以后，网址自动转到公布的那一页。
      </p>
      <div className="share-new">
        <button type="button" className={address ? undefined : 'main'} {...wait} onClick={() => void share()}>
          {busy ? '请稍候……' : `${hasUnsaved(entry) ? '保存，并' : ''}做一个${shared.length > 0 ? '新' : ''}网址`}
        </button>
      </div>
      {error && <p role="alert">{error}</p>}
      {address && <NewAddress key={address} address={address} />}
      {shared.length > 0 && (
        <>
          <h3>已经发出去的</h3>
          <ul className="share-list">
            {shared.map(({ id, by, at, until }) => (
              <li key={id}>
                <span>
                  {by.name}，{momentName(at, now)} 发出，{momentName(until, now)} 以前能打开
                </span>
                <button type="button" {...wait} onClick={() => void end(id)}>
                  收回
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

/** It is told once: only what it leads to is kept. */
function NewAddress({ address }: { address: string }) {
  const [said, setSaid] = useState('');
  const copy = () => {
    copyText(address).then(
      () => setSaid('复制好了，粘贴发给对方就行。'),
      () => setSaid('浏览器不让复制，请选中上面的网址自己复制。'),
    );
  };
  return (
    <div className="share-address">
      <label>
        网址做好了，请复制下来；关掉以后不再显示
        <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" className="main" onClick={copy}>
        复制网址
      </button>
      {said && <span role="status">{said}</span>}
    </div>
  );
}

const hasUnsaved = (entry: EntryRef): boolean => {
  const open = decap.open();
  return open?.collection === entry.collection && open.slug === entry.slug && open.changed;
};
