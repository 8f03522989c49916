import { describe, expect, it } from 'vitest';
import { nextStep, verdictSteps } from '../../cms/app/state/next-step.ts';
import { entryAt, entryIn, type OpenEntry } from '../../cms/app/state/open-entry.ts';
import type { DraftStatus } from '../../cms/wire/drafts.ts';
import type { Me } from '../../cms/wire/people.ts';

const chen = { account: 'chen', name: '陈红' };
const li = { account: 'li', name: '李主任' };
const editor: Me = { ...chen, role: 'editor', rights: ['read', 'draft'], twoPeople: false };
const reviewer: Me = { ...li, role: 'reviewer', rights: ['read', 'draft', 'publish'], twoPeople: false };
const strict: Me = { ...reviewer, twoPeople: true };
const open = (status: DraftStatus | undefined, change: Partial<OpenEntry> = {}): OpenEntry => ({
  ...{ collection: 'services', slug: 'x', changed: false, busy: false },
  ...change,
  status,
});

describe('the strip at the foot of the editor', () => {
  it('leads a writer from the draft to the review', () => {
    expect(nextStep(open('draft'), editor, [chen])).toEqual({
      words: '草稿已保存，居民还看不到。写好了就送审。',
      steps: ['compare', 'submit'],
    });
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

  it('says what comes after saving, and keeps quiet when there is nothing to do', () => {
    expect(nextStep(open(undefined, { slug: '', changed: true }), editor, [])?.words).toContain('再送审');
    expect(nextStep(open(undefined, { changed: true }), reviewer, [])?.words).toContain('再发布');
    expect(nextStep(open(undefined, { changed: true }), strict, [])?.words).toContain('再送审');
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
    editorialWorkflow: tree({ entities: { 'services.2026/x': { status: 'draft' } } }),
  };

  it('is the one that both the address and the form name', () => {
    expect(entryIn(state, '#/collections/services/entries/2026/x?ref=workflow')).toEqual({
      ...{ collection: 'services', slug: '2026/x', status: 'draft' },
      ...{ changed: true, busy: false },
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
