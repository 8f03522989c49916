import { describe, expect, it } from 'vitest';
import { nextStep, stepName, verdictSteps } from '../../cms/app/state/next-step.ts';
import { standingOf } from '../../cms/app/publication/standing.ts';
import { entryAt, entryIn, type OpenEntry } from '../../cms/app/state/open-entry.ts';
import type { DraftStatus } from '../../cms/wire/drafts.ts';
import type { Me } from '../../cms/wire/people.ts';

const chen = { account: 'chen', name: '陈红' };
const li = { account: 'li', name: '李主任' };
const editor: Me = { ...chen, role: 'editor', rights: ['read', 'draft'], twoPeople: false };
const reviewer: Me = { ...li, role: 'reviewer', rights: ['read', 'draft', 'publish'], twoPeople: false };
const strict: Me = { ...reviewer, twoPeople: true };
const open = (status: DraftStatus | undefined, change: Partial<OpenEntry> = {}): OpenEntry => ({
  ...{ collection: 'services', slug: 'x', changed: false, busy: false, isChange: false },
  ...change,
  status,
});

describe('the strip at the foot of the editor', () => {
  it('leads a writer from the draft to the review', () => {
    expect(nextStep(open('draft'), editor, [chen])).toEqual({
      words: '草稿已保存，居民还看不到。写好了就送审。',
      steps: ['compare', 'submit'],
    });
    // Of what is public already, residents go on reading the text of before.
    expect(nextStep(open('draft', { isChange: true }), editor, [chen])?.words).toBe(
      '草稿已保存，网站上还是原来的样子。写好了就送审。',
    );
    expect(nextStep(open('pending_review'), editor, [chen])?.steps).toEqual(['takeBack', 'compare']);
    expect(nextStep(open('pending_publish'), editor, [chen])?.steps).toEqual(['compare']);
  });

  it('leads a reviewer to the verdict, and one person alone to 发布', () => {
    expect(nextStep(open('pending_review'), reviewer, [chen])).toEqual({
      words: '陈红写的，送来审核。请看一看改动。',
      steps: ['return', 'compare', 'publish'],
    });
    expect(nextStep(open('draft'), reviewer, [li])?.steps).toEqual(['compare', 'publish']);
  });

  it('says why nobody approves their own text where two people are required', () => {
    const own = nextStep(open('pending_review'), strict, [li, chen]);
    expect(own?.words).toContain('这一篇有您写的文字');
    expect(own?.steps).not.toContain('publish');
    expect(nextStep(open('pending_review'), strict, [chen])?.steps).toContain('publish');
  });

  it('says while somebody writes where the text is kept, and saves by itself what is handed in or published', () => {
    const fresh = open(undefined, { slug: '', changed: true });
    expect(nextStep(fresh, editor, [])).toEqual({
      words: '正在写，会自动保存，居民还看不到。',
      steps: ['save', 'submit'],
    });
    const at = '2026-11-21T02:32:00.000Z';
    expect(nextStep(fresh, reviewer, [], { where: 'desk', at })).toEqual({
      words: '已自动保存 10:32，居民还看不到。',
      steps: ['save', 'publish'],
    });
    expect(
      nextStep(open(undefined, { changed: true, isChange: true }), reviewer, [], { where: 'here', at })?.words,
    ).toBe('连不上服务器，文字先存在这台电脑上。网站上还是原来的样子。');
    expect(nextStep(fresh, reviewer, [], { where: 'here', at, why: '服务器的磁盘满了。' })?.words).toBe(
      '文字先存在这台电脑上。服务器的磁盘满了。居民还看不到。',
    );
    expect(nextStep(fresh, strict, [])?.steps).toEqual(['save', 'submit']);
    expect(nextStep(open('pending_review', { changed: true }), editor, [chen])?.steps).toEqual(['save']);
  });

  it('says of what was typed since it was handed in that the reviewer does not see it', () => {
    const kept = { where: 'desk', at: '2026-11-21T02:32:00.000Z' } as const;
    const entry = { collection: 'services', slug: 'x' };
    const step = { by: chen, what: '', notes: 0, wrote: false } as const;
    const steps = [
      { ...step, by: li, at: '2026-11-20T02:25:00.000Z', to: 'pending_publish' },
      { ...step, at: '2026-11-20T02:20:00.000Z', to: 'pending_review' },
      { ...step, at: '2026-11-20T02:10:00.000Z', wrote: true },
    ] as const;
    const words = (status: 'pending_review' | 'pending_publish', me: Me) => {
      const review = { entry, status, id: '', authors: [chen], notes: [], steps: [...steps] };
      const standing = standingOf({ problems: [], missing: [], review }, entry);
      return nextStep(open(status, { changed: true }), me, [chen], kept, standing)?.words;
    };
    expect(words('pending_review', editor)).toMatch(
      /^已自动保存 10:32，还没交给审核的同事：他们看到的是 .*11月20日 10:20 交的那一版，点“保存”就换成现在的。$/,
    );
    expect(words('pending_publish', editor)).toMatch(/他们通过的是 .*11月20日 10:20 交的那一版，改了的要重新送审。$/);
    expect(words('pending_review', reviewer)).toMatch(/别人看到的还是 .*11月20日 10:20 交的那一版，居民还看不到。$/);
    expect(nextStep(open('pending_review', { changed: true }), editor, [chen], kept)?.words).toContain(
      '先前交的那一版',
    );
  });

  it('says that it was given back and what is still wrong, as the lists above do', () => {
    const step = { by: li, at: '', what: '', wrote: false, from: 'pending_review', to: 'draft', notes: 1 } as const;
    const note = { id: 1, by: li, at: '', done: false, answers: [], place: '', label: '', quote: '', words: '改' };
    const entry = { collection: 'services', slug: 'x' };
    const review = { entry, status: 'draft' as const, id: '', authors: [chen], notes: [note], steps: [step] };
    const back = standingOf({ problems: [], missing: [], review }, entry);
    expect(nextStep(open('draft'), editor, [chen], undefined, back)?.words).toBe(
      '李主任退回修改，居民还看不到。有 1 条意见没改好，改好了再送审。',
    );
    expect(nextStep(open('draft'), reviewer, [chen], undefined, back)).toEqual({
      words: '陈红写的，已退回修改，1 条意见没改好。居民还看不到。等改好了再送来。',
      steps: ['publish', 'compare'],
    });
    // Whoever has written it has taken it back.
    const own = { ...review, steps: [{ ...step, by: chen }] };
    expect(standingOf({ problems: [], missing: [], review: own }, entry)).toEqual({ wrong: 0 });
    const problem = { file: '', path: 'title', label: '标题', message: '还没有填写', severity: 'error' as const };
    const wrong = standingOf({ problems: [problem], missing: [] }, entry);
    for (const status of ['draft', 'pending_review', 'pending_publish'] as const) {
      const words = nextStep(open(status), reviewer, [chen], undefined, wrong)?.words;
      expect(words).toContain('有 1 处要改');
      expect(words).not.toMatch(/就可以发布|可以发布了/);
    }
  });

  it('calls the publication of what somebody has handed in by what it is, too: an approval', () => {
    expect(stepName('publish', 'draft')).toBe('发布');
    expect(stepName('publish', 'pending_review')).toBe('通过并发布');
  });

  it('offers nothing in the settings to who may not change them', () => {
    const settings = open('draft', { collection: 'settings', slug: 'settings', changed: true });
    expect(nextStep(settings, reviewer, [])).toBeUndefined();
    const manager: Me = { ...reviewer, role: 'admin', rights: [...reviewer.rights, 'manage'] };
    expect(nextStep(settings, manager, [])?.steps).toEqual(['save', 'publish']);
  });

  it('keeps quiet when there is nothing to do', () => {
    for (const quiet of [undefined, open(undefined), open(undefined, { slug: '' })]) {
      expect(nextStep(quiet, reviewer, [])).toBeUndefined();
    }
  });
});

describe('the verdict below the changes', () => {
  it('is for those who may give it', () => {
    expect(verdictSteps('pending_review', reviewer, [chen])).toEqual(['return', 'approve', 'publish']);
    expect(verdictSteps('pending_publish', reviewer, [chen])).toEqual(['return', 'publish']);
    expect(verdictSteps('draft', editor, [chen])).toEqual(['submit']);
    expect(verdictSteps('pending_review', strict, [li])).toEqual(['takeBack']);
    expect(verdictSteps('pending_publish', editor, [chen])).toEqual([]);
  });
});

/** An immutable map of Decap's state, as far as it is read. */
const tree = (value: unknown): { get(key: string): unknown; getIn(path: readonly string[]): unknown } => ({
  get: (key) => (value as Record<string, unknown>)[key],
  getIn: (path) => path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value),
});

describe('the entry on the screen', () => {
  const state = {
    collections: tree({}),
    entryDraft: tree({ entry: { collection: 'services', slug: '2026/x' }, hasChanged: true }),
    editorialWorkflow: tree({ entities: { 'services.2026/x': { status: 'draft', isModification: true } } }),
  };

  it('is the one that both the address and the form name', () => {
    expect(entryIn(state, '#/collections/services/entries/2026/x?ref=workflow')).toEqual({
      ...{ collection: 'services', slug: '2026/x', status: 'draft' },
      ...{ changed: true, busy: false, isChange: true },
    });
    // Publishing from the board leaves a form behind that nobody sees.
    for (const hash of ['#/workflow', '#/collections/services', '#/collections/services/entries/2026/y']) {
      expect(entryIn(state, hash)).toBeUndefined();
    }
  });

  it('has no status before it was saved', () => {
    const fresh = { ...state, entryDraft: tree({ entry: { collection: 'services', slug: '' }, hasChanged: false }) };
    expect(entryIn(fresh, '#/collections/services/new')).toMatchObject({ slug: '', status: undefined });
  });

  it('is found from a card of the board', () => {
    const found = entryAt('collections/services/entries/2026/x?ref=workflow');
    expect(found).toEqual({ collection: 'services', slug: '2026/x' });
    expect(entryAt('workflow')).toBeUndefined();
  });
});
