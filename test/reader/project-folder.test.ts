import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolderProblem } from '../../src/reader/project-folder.ts';

test('a folder whose name a build cannot take is named in the first line, before any other program runs', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'gongshi-folder-')), 'board#1');
  for (const file of ['package.json', 'src/reader/check-folder.ts', 'src/reader/project-folder.ts']) {
    cpSync(file, join(folder, file));
  }
  for (const command of [['start'], ['run', 'build'], ['run', 'dev']]) {
    const { status, stderr } = spawnSync('npm', ['--silent', ...command], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr.split('\n')[0]).toBe(`不能在这里生成网站：文件夹 ${folder} 的名字里有 #，生成网站的工具认不出来。`);
    expect(stderr).toContain('Rename the folder');
  }
});

test.each(['公示 板(新)', "it's", 'a&b', 'board%1', 'board%20x', 'a+b[1]{x}', 'semi;co,l', 'dollar$x'])(
  '%s is a folder like any other',
  (name) => {
    expect(projectFolderProblem(`/srv/${name}`)).toBeUndefined();
  },
);
