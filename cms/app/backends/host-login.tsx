import type { ReactNode } from 'react';
import '../styles/git-host.css';

/** Decap's login page of a git host, below our own heading, which says to a clerk where they are. */
export function hostLogin(Page: (props: object) => ReactNode, host: string): (props: object) => ReactNode {
  return function HostLogin(props: object) {
    return (
      <main className="login host-login">
        <p className="login-org">居民公示栏</p>
        <h1>公示栏管理</h1>
        <Page {...props} />
        <p className="login-help">
          用您自己的 {host} 账号登录；还不能修改这个网站，请找管理网站的人。<a href="/admin/help/">使用手册</a>
        </p>
      </main>
    );
  };
}
