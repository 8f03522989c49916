import { useEffect, useState, type SyntheticEvent } from 'react';
import type { DecapUser, LoginProps } from 'decap-cms-backend-proxy';
import { disabledBecause } from '../widgets/disabled-because.ts';
import { logIn, loginOptions, whoAmI } from '../state/desk-request.ts';

/** The page before the CMS. A clerk whose session still holds is let in at once. */
export function LoginPage({ onLogin, inProgress = false }: LoginProps) {
  useEffect(() => {
    whoAmI().then(onLogin, () => undefined);
  }, []);
  return (
    <main className="login">
      <p className="login-org">居民公示栏</p>
      <h1>公示栏管理</h1>
      <LoginForm onLogin={onLogin} busy={inProgress} />
      <OtherLogin onLogin={onLogin} />
      <p className="login-help">
        忘了密码或者还没有账号，请找管理网站的人。<a href="/admin/help/">使用手册</a>
      </p>
    </main>
  );
}

interface FormProps {
  onLogin: (user: DecapUser) => void;
  busy?: boolean;
}

export function LoginForm({ onLogin, busy = false }: FormProps) {
  const [error, setError] = useState('');
  const [sending, setSending] = useState(false);
  const submit = async (form: FormData) => {
    setSending(true);
    setError('');
    try {
      onLogin(await logIn({ account: form.get('account') as string, password: form.get('password') as string }));
    } catch (failure) {
      setError((failure as Error).message);
    } finally {
      setSending(false);
    }
  };
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    void submit(new FormData(event.currentTarget));
  };
  return (
    <form className="login-form" onSubmit={onSubmit}>
      <label htmlFor="login-account">账号</label>
      <input
        id="login-account"
        name="account"
        autoComplete="username"
        autoCapitalize="none"
        required
        spellCheck={false}
      />
      <label htmlFor="login-password">密码</label>
      <input id="login-password" name="password" type="password" autoComplete="current-password" required />
      {error && <p role="alert">{error}</p>}
      <button type="submit" {...disabledBecause((busy || sending) && '正在登录，请稍候。')}>
        {busy || sending ? '正在登录……' : '登录'}
      </button>
    </form>
  );
}

interface OtherLoginProps extends FormProps {
  /** In a window of its own, because something unsaved is on this one. */
  apart?: boolean;
}

/** The way through the identity server, if the office has one. */
export function OtherLogin({ onLogin, apart = false }: OtherLoginProps) {
  const [label, setLabel] = useState<string>();
  useEffect(() => {
    loginOptions().then(
      ({ oidc }) => setLabel(oidc?.label),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    if (!apart || label === undefined) return undefined;
    const back = () => {
      whoAmI().then(onLogin, () => undefined);
    };
    addEventListener('focus', back);
    return () => removeEventListener('focus', back);
  }, [apart, label, onLogin]);
  if (label === undefined) return null;
  return (
    <p className="login-other">
      <a href="/desk/oidc/login" {...(apart && { target: '_blank', rel: 'noopener' })}>
        {label}
      </a>
    </p>
  );
}
