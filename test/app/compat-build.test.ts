import { describe, expect, it } from 'vitest';
import type { Plugin } from 'vite';
import { patching, replacing, type Patch } from '../../cms/app/compat/patch.ts';

type Transform = (code: string, id: string) => { code: string } | null;
const greeting: Patch = { name: 'greeting', files: { '/pkg/greet.js': replacing(['hello', '你好']) } };
const world: Patch = { name: 'world', files: { '/pkg/greet.js': replacing(['world', '世界']) } };
const transform = (plugin: Plugin, code: string, id: string) => (plugin.transform as unknown as Transform)(code, id);
const end = (plugin: Plugin) => {
  (plugin.buildEnd as (error?: Error) => void)();
};

describe('the patches as a Vite plugin', () => {
  it('change their own files only, one after another', () => {
    const plugin = patching([greeting, world]);
    expect(transform(plugin, 'hello', '/node_modules/pkg/other.js')).toBeNull();
    expect(transform(plugin, 'hello world', 'C:\\node_modules\\pkg\\greet.js?v=1')).toMatchObject({
      code: '你好 世界',
    });
  });

  it('fail the build when a text occurs another number of times', () => {
    expect(() => transform(patching([greeting]), 'hello hello', '/pkg/greet.js')).toThrow(
      'Decap patch "greeting": expected 1× but found 2×: hello',
    );
  });

  it('fail the build when a file never turned up', () => {
    const plugin = patching([greeting]);
    expect(() => {
      end(plugin);
    }).toThrow('no longer part of the bundle');
    transform(plugin, 'hello', '/pkg/greet.js');
    expect(() => {
      end(plugin);
    }).not.toThrow();
  });
});
