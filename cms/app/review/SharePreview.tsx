import { useEffect, useState } from 'react';
import { momentName } from '../../../src/schema/beijing.ts';
import type { SharedPreview } from '../../wire/previews.ts';
import { call } from '../state/desk-request.ts';
import type { EntryRef } from '../state/open-entry.ts';

/** 发给别人看: addresses under which somebody without an account can look at the draft, who made them, and their end. */
export function SharePreview({ entry }: { entry: EntryRef }) {
  const { collection, slug } = entry;
  const [shared, setShared] = useState<readonly SharedPreview[]>([]);
  const [address, setAddress] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    call('previews', { collection, slug }).then(setShared, () => undefined);
  }, [collection, slug]);
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setError('');
    await act().catch((cause: unknown) => setError((cause as Error).message));
    setBusy(false);
  };
  const share = () =>
    attempt(async () => {
      const answer = await call('sharePreview', { collection, slug });
      setShared(answer.previews);
      setAddress(location.origin + answer.address);
    });
  const end = (id: string) =>
    attempt(async () => {
      setShared(await call('endPreview', { collection, slug, id }));
      setAddress('');
    });
  const now = new Date().toISOString();
  return (
    <details className="share">
      <summary>发给别人看{shared.length > 0 && `（已经发出 ${String(shared.length)} 个）`}</summary>
      <p>
        没有账号的人也能打开，看到的和居民将来看到的一样。是现在保存的文字，以后改了不会跟着变；7
        天内有效，发布以后自动转到公布的那一页。
      </p>
      <button type="button" disabled={busy} onClick={() => void share()}>
        {busy ? '正在做……' : '做一个网址'}
      </button>
      {address && (
        <label className="share-address">
          复制下面的网址发给对方（关掉以后不再显示）
          <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
      {error && <p role="alert">{error}</p>}
      {shared.length > 0 && (
        <ul>
          {shared.map(({ id, by, at, until }) => (
            <li key={id}>
              <span>
                {by.name} {momentName(at, now)}发出，{momentName(until, now)}前有效
              </span>
              <button type="button" disabled={busy} onClick={() => void end(id)}>
                收回
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
