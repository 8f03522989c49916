import { describe, expect, it } from 'vitest';
import { backendConfig } from '../../cms/app/backends/backend-config.ts';
import { loginProblem } from '../../cms/app/backends/login-problem.ts';
import { SAMPLE_BACKENDS } from './sample-backends.ts';

const complaints = (env: Record<string, string>) => {
  try {
    backendConfig(env);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
};

describe('the backend of a build', () => {
  it('is the desk unless told', () => {
    expect(backendConfig({})).toMatchObject({ name: 'desk', config: { proxy_url: '/desk/api' }, origins: [] });
    expect(backendConfig({ CMS_BACKEND: 'desk' })).toEqual(backendConfig({ CMS_BACKEND: '' }));
  });

  it('is GitHub with a login proxy; the page speaks to the API and to the status site that Decap asks', () => {
    expect(backendConfig(SAMPLE_BACKENDS.github)).toEqual({
      name: 'github',
      config: {
        name: 'github',
        repo: 'dongli/gongshi',
        branch: 'main',
        base_url: 'https://login.example',
        auth_endpoint: 'auth',
        api_root: 'https://api.github.com',
      },
      origins: ['https://api.github.com', 'https://www.githubstatus.com'],
    });
  });

  it('is gitlab.com, or a GitLab of one’s own, below a path too', () => {
    const { CMS_BASE_URL: _own, ...atGitLab } = SAMPLE_BACKENDS.gitlab;
    expect(backendConfig(atGitLab)).toMatchObject({
      config: { auth_type: 'pkce', base_url: 'https://gitlab.com', api_root: 'https://gitlab.com/api/v4' },
      origins: ['https://gitlab.com'],
    });
    expect(backendConfig({ ...atGitLab, CMS_BASE_URL: 'https://street.example/gitlab/' })).toMatchObject({
      config: { base_url: 'https://street.example/gitlab', api_root: 'https://street.example/gitlab/api/v4' },
      origins: ['https://street.example'],
    });
  });

  it('is a Forgejo, known by its address', () => {
    expect(backendConfig({ ...SAMPLE_BACKENDS.forgejo, CMS_BRANCH: 'board' })).toMatchObject({
      config: { name: 'forgejo', api_root: 'https://git.example/api/v1', branch: 'board' },
      origins: ['https://git.example'],
    });
  });
});

describe('a wrong variable', () => {
  it('is named, with what to write, in Chinese and in English', () => {
    expect(complaints({ CMS_BACKEND: 'gitlab', CMS_REPO: 'https://gitlab.com/a/b' })).toEqual([
      expect.stringMatching(
        /^CMS_REPO 要写成“所有者\/仓库名”，.*现在是：https:\/\/gitlab.com\/a\/b.*must be owner\/name/,
      ),
      expect.stringMatching(/^缺少 CMS_APP_ID（CMS_BACKEND=gitlab 需要）：.*CMS_APP_ID is missing for gitlab/),
    ]);
  });

  it.each([
    ['no backend of ours', { CMS_BACKEND: 'gitea' }, 'CMS_BACKEND'],
    ['no login proxy', { CMS_BACKEND: 'github', CMS_REPO: 'a/b' }, 'CMS_BASE_URL'],
    ['an address without https', { ...SAMPLE_BACKENDS.forgejo, CMS_BASE_URL: 'http://git.example' }, 'CMS_BASE_URL'],
    [
      'a login proxy below a path',
      { ...SAMPLE_BACKENDS.github, CMS_BASE_URL: 'https://a.example/auth' },
      'CMS_BASE_URL',
    ],
    ['a group of groups at GitHub', { ...SAMPLE_BACKENDS.github, CMS_REPO: 'a/b/c' }, 'CMS_REPO'],
    ['a branch that git refuses', { ...SAMPLE_BACKENDS.github, CMS_BRANCH: 'a..b' }, 'CMS_BRANCH'],
    ['the secret in place of the ID', { ...SAMPLE_BACKENDS.gitlab, CMS_APP_ID: 'gloas-0123456789' }, 'CMS_APP_ID'],
    [
      'one for another backend',
      { ...SAMPLE_BACKENDS.forgejo, CMS_API_ROOT: 'https://git.example/api/v1' },
      'CMS_API_ROOT',
    ],
    ['one without a backend', { CMS_REPO: 'a/b' }, 'CMS_REPO'],
  ])('%s', (_, env, variable) => {
    const found = complaints(env);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(variable);
  });

  it('keeps the secret it was given by mistake out of the log', () => {
    const mistaken = { ...SAMPLE_BACKENDS.gitlab, CMS_APP_ID: 'gloas-0123456789' };
    expect(complaints(mistaken).join()).not.toContain('0123456789');
  });
});

describe('a login that the host refuses', () => {
  it.each([
    [new Error('Your GitHub user account does not have access to this repo.'), '还不能修改仓库 a/b'],
    [Object.assign(new Error('Bad credentials'), { status: 401 }), '登录已过期'],
    [Object.assign(new Error('Repo "a/b" not found.'), { status: 404 }), '打不开仓库 a/b'],
    [new TypeError('Failed to fetch'), '连不上 GitHub'],
  ])('%s', (error, sentence) => {
    expect(loginProblem(error, 'GitHub', 'a/b')).toContain(sentence);
  });
});
