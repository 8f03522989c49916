import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { patches, hostPatches } from '../../cms/app/compat/index.ts';

const published = (file: string) => readFileSync(join(import.meta.dirname, '../../node_modules', file), 'utf8');

describe.each(
  [...patches, ...hostPatches].map((patch) => [`${patch.name} ${patch.file.split('/').at(-1) ?? ''}`, patch] as const),
)('patch %s', (_, patch) => {
  it('changes the published file', () => {
    const code = published(patch.file);
    expect(patch.apply(code)).not.toBe(code);
  });

  it('fails when a release has other text there', () => {
    expect(() => patch.apply('export const nothing = 1;')).toThrow(`Decap patch "${patch.name}"`);
  });
});
