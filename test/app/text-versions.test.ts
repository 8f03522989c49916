import { beforeEach, describe, expect, it } from 'vitest';
import { TextVersions } from '../../cms/app/state/text-versions.ts';

const path = 'content/services/x.md';
const theirs = { path, theirs: '…', id: 'theirs' };
let versions: TextVersions;
beforeEach(() => {
  versions = new TextVersions();
});

describe('what a save stands on', () => {
  it('is nothing for a new entry, and what was loaded or saved last for others', () => {
    expect(versions.known([path])).toEqual({ base: { [path]: null } });
    versions.loaded({ path, id: 'published' }, false);
    expect(versions.known([path])).toEqual({ base: { [path]: 'published' } });
    versions.saved({ ids: { [path]: 'draft' } });
    expect(versions.known([path])).toEqual({ base: { [path]: 'draft' } });
  });

  it('is theirs once somebody has looked at it', () => {
    versions.loaded({ path, id: 'mine' }, true);
    versions.accept({ ...theirs, from: 'draft' });
    expect(versions.known([path])).toEqual({ base: { [path]: 'theirs' } });
  });

  it('stays the draft when it is the published text that changed under it', () => {
    versions.loaded({ path, id: 'mine' }, true);
    versions.accept({ ...theirs, from: 'published' });
    expect(versions.known([path])).toEqual({ base: { [path]: 'mine' }, seen: { [path]: 'theirs' } });
    versions.loaded({ path, id: 'again' }, true);
    expect(versions.known([path])).toEqual({ base: { [path]: 'again' } });
  });

  it('is the published text itself when there was no draft', () => {
    versions.loaded({ path, id: 'old' }, false);
    versions.accept({ ...theirs, from: 'published' });
    expect(versions.known([path])).toEqual({ base: { [path]: 'theirs' } });
  });

  it('is the text that was just published out of the form', () => {
    versions.saved({ ids: { [path]: 'mine' } });
    versions.published(path);
    expect(versions.known([path])).toEqual({ base: { [path]: 'mine' } });
    expect(versions.judged('services', 'x')).toEqual({});
    versions.accept({ ...theirs, from: 'published' });
    expect(versions.known([path])).toEqual({ base: { [path]: 'theirs' } });
  });
});

describe('what a decision is about', () => {
  it('is the text that was read, not the one the board has listed since', () => {
    versions.loaded({ path, id: 'read' }, true);
    versions.listed(path, 'newer');
    expect(versions.judged('services', 'x')).toEqual({ base: { [path]: 'read' } });
    versions.read(path, 'newer');
    expect(versions.judged('services', 'x')).toEqual({ base: { [path]: 'newer' } });
    versions.ended(path);
    versions.listed(path, 'another');
    expect(versions.judged('services', 'x')).toEqual({ base: { [path]: 'another' } });
  });

  it('is unknown for what nobody has seen; the settings lie in their own file', () => {
    expect(versions.judged('services', 'x')).toEqual({});
    versions.read('content/settings.yml', 's');
    expect(versions.judged('settings', 'settings')).toEqual({ base: { 'content/settings.yml': 's' } });
  });
});

it('knows an earlier text in the form though the later one was read elsewhere', () => {
  const versions = new TextVersions();
  const path = 'content/alerts/power.md';
  versions.loaded({ path, id: 'first' }, true);
  expect(versions.isEarlier(path, 'second', true)).toBe(true);
  versions.read(path, 'second');
  expect(versions.isEarlier(path, 'second', true)).toBe(true);
  expect(versions.isEarlier(path, 'second', false)).toBe(false);
  expect(versions.isEarlier('content/alerts/other.md', 'second', true)).toBe(false);
});
