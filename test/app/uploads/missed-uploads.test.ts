import { beforeEach, expect, test, vi } from 'vitest';
import { missedProblems, missedUploads } from '../../../cms/app/state/missed-uploads.ts';

const NEW = 'content/notices/2026/20261121-abcde.md';
const photo = { name: '现场.jpg', path: 'upload-3', label: '正文' };

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});

test('a file that did not arrive is named when its entry is opened again, with the field it was for', () => {
  missedUploads.note(NEW, [photo, { name: '清单.pdf', path: 'attachments-field-12', label: '附件' }]);
  // Saved with a day of another year meanwhile.
  const later = NEW.replace('2026/', '2027/');
  expect(missedProblems(later, later).map(({ path, label, severity }) => [path, label, severity])).toEqual([
    ['body', '正文', 'warning'],
    ['attachments', '附件', 'warning'],
  ]);
  expect(missedProblems(NEW, NEW)[0]!.message).toContain('“现场.jpg”上次没有传上去');
  expect(missedUploads.of('content/notices/2026/other.md')).toEqual([]);
});

test('once it is there, or is not wanted, nothing is left of it', () => {
  missedUploads.note(NEW, [photo]);
  missedUploads.note(NEW, [photo]);
  expect(missedUploads.of(NEW)).toHaveLength(1);
  missedUploads.forget(NEW, photo.name);
  expect(missedUploads.of(NEW)).toEqual([]);
});
