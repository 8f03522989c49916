/** Variables as an office would set them for each backend. The hosts are in a domain that can never exist. */
export const SAMPLE_BACKENDS = {
  desk: {},
  github: { CMS_BACKEND: 'github', CMS_REPO: 'dongli/gongshi', CMS_BASE_URL: 'https://login.example' },
  gitlab: {
    CMS_BACKEND: 'gitlab',
    CMS_REPO: 'qingshi/dongli/gongshi',
    CMS_BASE_URL: 'https://git.example',
    CMS_APP_ID: '0f3c5a7e9b1d',
  },
  forgejo: {
    CMS_BACKEND: 'forgejo',
    CMS_REPO: 'dongli/gongshi',
    CMS_BASE_URL: 'https://git.example',
    CMS_APP_ID: '7d0e4b52-0000-4000-8000-3f8a61c2d9e1',
  },
} as const;

export type SampleName = keyof typeof SAMPLE_BACKENDS;

/** The environment of a build for one of them, and nothing of whoever runs the tests. */
export function environmentFor(name: SampleName): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([variable]) => !variable.startsWith('CMS_'));
  return { ...Object.fromEntries(others), ...SAMPLE_BACKENDS[name] };
}
