import { describe, expect, it } from 'vitest';
import type { Plugin } from 'vite';
import { patching, replacing } from '../../cms/app/compat/patch.ts';

type Transform = (code: string, id: string) => { code: string } | null;
const patch = replacing('greeting', '/pkg/greet.js', [['hello', '你好']]);
const transform = (plugin: Plugin, code: string, id: string) => (plugin.transform as unknown as Transform)(code, id);
const end = (plugin: Plugin) => {
  (plugin.buildEnd as (error?: Error) => void)();
};

describe('a patch as a Vite plugin', () => {
  it('touches its own file only', () => {
    const plugin = patching(patch);
    expect(transform(plugin, 'hello', '/node_modules/pkg/other.js')).toBeNull();
    expect(transform(plugin, 'hello', 'C:\\node_modules\\pkg\\greet.js?v=1')).toMatchObject({ code: '你好' });
  });

  it('fails the build when its text occurs another number of times', () => {
    expect(() => transform(patching(patch), 'hello hello', '/pkg/greet.js')).toThrow('expected 1× but found 2×: hello');
  });

  it('fails the build when its file never turned up', () => {
    const plugin = patching(patch);
    expect(() => {
      end(plugin);
    }).toThrow('no longer part of the bundle');
    transform(plugin, 'hello', '/pkg/greet.js');
    expect(() => {
      end(plugin);
    }).not.toThrow();
  });
});
