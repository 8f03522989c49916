import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cures, hostCures } from '../../cms/compat/index.ts';

const published = (file: string) => readFileSync(join(import.meta.dirname, '../../node_modules', file), 'utf8');

describe.each(
  [...cures, ...hostCures].map((cure) => [`${cure.name} ${cure.file.split('/').at(-1) ?? ''}`, cure] as const),
)('cure %s', (_, cure) => {
  it('changes the published file', () => {
    const code = published(cure.file);
    expect(cure.apply(code)).not.toBe(code);
  });

  it('fails when a release has other text there', () => {
    expect(() => cure.apply('export const nothing = 1;')).toThrow(`Decap cure "${cure.name}"`);
  });
});
