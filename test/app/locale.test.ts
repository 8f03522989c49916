import { beforeAll, describe, expect, it } from 'vitest';
import { merged, type Phrases } from '../../cms/app/locale/locale.ts';

const flat = (phrases: Phrases, prefix = ''): [string, string][] =>
  Object.entries(phrases).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

/** The package's entry imports folders, which Node does not; its sources are plain files. */
const phrasesOf = async (language: string): Promise<Phrases> => {
  const file = new URL(`../../node_modules/decap-cms-locales/src/${language}/index.js`, import.meta.url).href;
  return ((await import(file)) as { default: Phrases }).default;
};

let english: [string, string][];
let chinese: Map<string, string>;
beforeAll(async () => {
  english = flat(await phrasesOf('en'));
  chinese = new Map(flat(merged(await phrasesOf('zh_Hans'))));
});

const NAMES =
  /Markdown|Decap|GitHub|Github|GitLab|Gitea|Forgejo|Bitbucket|Azure|Netlify|Identity|Issue|URL|KB|kB|MB|jpg|png|webp|pdf|docx|xlsx|Ctrl|Enter|https?:\/\/\S+|\/services\//g;

describe('the Chinese of the CMS', () => {
  it('has every phrase of Decap', () => {
    expect(english).toHaveLength(248);
    expect(english.map(([key]) => key).filter((key) => !chinese.get(key))).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const words = english.filter(([, value]) => /[A-Za-z]/.test(value.replace(/%\{\w+\}/g, '')));
    expect(words.filter(([key, value]) => chinese.get(key) === value)).toEqual([]);
    const latin = [...chinese].filter(([, value]) =>
      /[A-Za-z]{2,}/.test(value.replace(/%\{\w+\}/g, '').replace(NAMES, '')),
    );
    expect(latin).toEqual([]);
  });

  it('keeps the gaps that Decap fills', () => {
    const gaps = (text: string) => [...new Set(text.match(/%\{\w+\}/g))].sort();
    const unknown = english.filter(([key, value]) =>
      gaps(chinese.get(key) ?? '').some((gap) => !gaps(value).includes(gap)),
    );
    expect(unknown).toEqual([]);
  });

  it('uses one word for one thing', () => {
    expect(chinese.get('editor.editorToolbar.inReview')).toBe(chinese.get('workflow.workflowList.inReviewHeader'));
    expect(chinese.get('editor.editorToolbar.ready')).toBe(chinese.get('workflow.workflowList.readyHeader'));
    expect([...chinese.values()].join('\n')).not.toMatch(/审查|帖子|注销|集合|媒体/);
  });
});
