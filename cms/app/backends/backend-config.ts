import type { CmsBackend } from 'decap-cms-core';

type Variables = Readonly<Record<string, string | undefined>>;

/** Where the CMS of one build keeps its entries. */
export interface ChosenBackend {
  name: BackendName;
  /** Decap's own settings for it. */
  config: CmsBackend;
  /** Origins that the CMS talks to besides its own, `https://api.github.com`. */
  origins: readonly string[];
}

export type BackendName = keyof typeof HOSTS | 'desk';

interface Host {
  /** What must be given, and what may be. */
  needs: readonly Variable[];
  takes: readonly Variable[];
  from(given: Given): Omit<ChosenBackend, 'name'>;
}
type Variable = keyof typeof RULES;
type Given = Readonly<Record<Variable, string>>;

const HTTPS = /^https:\/\/[\w.-]+(:\d+)?(\/[\w./-]*)?$/;
/** Only for trying things out: a browser takes these for as safe as https. */
const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/[\w./-]*)?$/;
const isAddress = (value: string) => HTTPS.test(value) || LOCAL.test(value);
/** How GitLab and Forgejo begin what must never be in a page. */
const SECRET = /^(gloas-|glpat-|gto_)/;

/** What each variable must look like; the sentences say what to write, in Chinese and in English. */
const RULES = {
  CMS_REPO: {
    fits: (value: string, backend: string) =>
      (backend === 'gitlab' ? /^[\w.-]+(\/[\w.-]+)+$/ : /^[\w.-]+\/[\w.-]+$/).test(value) && !value.endsWith('.git'),
    zh: '要写成“所有者/仓库名”，例如 dongli/gongshi，不带网址，也不带 .git',
    en: 'must be owner/name, such as dongli/gongshi, without an address and without .git',
  },
  CMS_BRANCH: {
    fits: (value: string) => /^\w[\w./-]*$/.test(value) && !value.includes('..'),
    zh: '要写分支名，例如 main',
    en: 'must be the name of a branch, such as main',
  },
  CMS_BASE_URL: {
    // Decap compares the proxy's answer with it as an origin, so a path would keep everybody out.
    fits: (value: string, backend: string) => isAddress(value) && (backend !== 'github' || originOf(value) === value),
    zh: '要写完整的网址，例如 https://git.example.cn；github 写登录中转服务的（不带路径），gitlab 和 forgejo 写那个网站的',
    en: 'must be a full address, such as https://git.example.cn; for github that of the login proxy, without a path; for gitlab and forgejo that of the host itself',
  },
  CMS_AUTH_ENDPOINT: {
    fits: (value: string) => /^[\w.-]+(\/[\w.-]+)*$/.test(value),
    zh: '要写登录中转服务的路径，开头不带斜线，例如 auth',
    en: 'must be the path at the login proxy without a slash before it, such as auth',
  },
  CMS_API_ROOT: {
    fits: isAddress,
    zh: '要写接口的完整网址，例如 https://github.example.cn/api/v3',
    en: 'must be the full address of the API, such as https://github.example.cn/api/v3',
  },
  CMS_APP_ID: {
    fits: (value: string) => /^[\w-]{8,}$/.test(value) && !SECRET.test(value),
    zh: '要写在代码网站登记应用以后得到的应用 ID（Application ID、Client ID），不是密钥',
    en: 'must be the ID (Application ID, Client ID) of the application registered with the host, never its secret',
  },
};

const HOSTS = {
  /** Pull requests on GitHub. It wants a server that keeps the secret of the login, so there is a proxy. */
  github: {
    needs: ['CMS_REPO', 'CMS_BASE_URL'],
    takes: ['CMS_BRANCH', 'CMS_AUTH_ENDPOINT', 'CMS_API_ROOT'],
    from: ({ CMS_REPO, CMS_BRANCH, CMS_BASE_URL, CMS_AUTH_ENDPOINT, CMS_API_ROOT }) => ({
      config: {
        name: 'github',
        repo: CMS_REPO,
        branch: CMS_BRANCH || 'main',
        base_url: CMS_BASE_URL,
        auth_endpoint: CMS_AUTH_ENDPOINT || 'auth',
        api_root: CMS_API_ROOT || 'https://api.github.com',
      },
      // The login is a window of its own; the page asks GitHub's status site whether the API is up.
      origins: [originOf(CMS_API_ROOT || 'https://api.github.com'), 'https://www.githubstatus.com'],
    }),
  },
  /** Merge requests on gitlab.com or a GitLab of one's own. Login by PKCE, which needs no secret. */
  gitlab: {
    needs: ['CMS_REPO', 'CMS_APP_ID'],
    takes: ['CMS_BRANCH', 'CMS_BASE_URL'],
    from: ({ CMS_REPO, CMS_BRANCH, CMS_BASE_URL, CMS_APP_ID }) => {
      const base = CMS_BASE_URL || 'https://gitlab.com';
      return {
        config: {
          name: 'gitlab',
          repo: CMS_REPO,
          branch: CMS_BRANCH || 'main',
          auth_type: 'pkce',
          app_id: CMS_APP_ID,
          base_url: base,
          api_root: `${base}/api/v4`,
        },
        origins: [originOf(base)],
      };
    },
  },
  /** Pull requests on Codeberg or a Forgejo of one's own. Login by PKCE; Decap finds it from the API's address. */
  forgejo: {
    needs: ['CMS_REPO', 'CMS_BASE_URL', 'CMS_APP_ID'],
    takes: ['CMS_BRANCH'],
    from: ({ CMS_REPO, CMS_BRANCH, CMS_BASE_URL, CMS_APP_ID }) => ({
      config: {
        name: 'forgejo',
        repo: CMS_REPO,
        branch: CMS_BRANCH || 'main',
        app_id: CMS_APP_ID,
        api_root: `${CMS_BASE_URL}/api/v1`,
      },
      origins: [originOf(CMS_BASE_URL)],
    }),
  },
} as const satisfies Record<string, Host>;

const originOf = (address: string) => new URL(address).origin;
const isHost = (name: string): name is keyof typeof HOSTS => Object.hasOwn(HOSTS, name);

/**
 * The backend that `CMS_BACKEND` names, by default our own desk, with the settings from the other `CMS_…` variables.
 * Throws an error that names every variable that is missing, wrong or of no use here, one line each.
 */
export function backendConfig(env: Variables): ChosenBackend {
  const name = env['CMS_BACKEND'] || 'desk';
  if (name !== 'desk' && !isHost(name)) {
    throw new Error(
      `CMS_BACKEND 要写 desk、github、gitlab 或 forgejo；现在是：${name}。CMS_BACKEND must be desk, github, gitlab or forgejo; it is: ${name}`,
    );
  }
  const host: Host | undefined = name === 'desk' ? undefined : HOSTS[name];
  const given = Object.fromEntries(
    variables().map((variable) => [variable, (env[variable] ?? '').trim().replace(/\/+$/, '')]),
  ) as Given;
  const wrong = variables().flatMap((variable) => problemWith(variable, given[variable], name, host));
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  if (host === undefined) {
    return { name: 'desk', config: { name: 'proxy', proxy_url: '/desk/api', branch: 'main' }, origins: [] };
  }
  return { name, ...host.from(given) };
}

function problemWith(variable: Variable, value: string, backend: BackendName, host: Host | undefined): string[] {
  const { fits, zh, en } = RULES[variable];
  const needed = host?.needs.includes(variable) ?? false;
  if (value === '') {
    return needed
      ? [`缺少 ${variable}（CMS_BACKEND=${backend} 需要）：${zh}。${variable} is missing for ${backend}: it ${en}.`]
      : [];
  }
  if (!needed && !host?.takes.includes(variable)) {
    return [
      `${variable} 对 CMS_BACKEND=${backend} 没有用，请删掉，或者改 CMS_BACKEND。${variable} is of no use with CMS_BACKEND=${backend}: remove it, or change CMS_BACKEND.`,
    ];
  }
  const shown = SECRET.test(value) ? '（密钥，请马上作废 a secret, revoke it now）' : value;
  return fits(value, backend) ? [] : [`${variable} ${zh}；现在是：${shown}。${variable} ${en}; it is: ${shown}`];
}

/** In the order in which a person would fill them in. */
const variables = () => Object.keys(RULES) as Variable[];
