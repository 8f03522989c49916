import { expect, test } from 'vitest';
import { watchProgress } from '../../../cms/desk/publishing/progress.ts';

test('the words of a real build become a share that only grows', () => {
  const watch = watchProgress(4);
  const onLine = (line: string) => {
    watch.onLine(line);
    return watch.progress();
  };
  expect(watch.progress()).toEqual({ label: '正在检查内容', share: 0.05 });
  expect(onLine('01:56:17 [content] Syncing content').label).toBe('正在检查内容');
  expect(onLine('01:56:19   ├─ /404.html (+57ms) ')).toEqual({ label: '正在生成网页', share: 0.375 });
  expect(onLine('01:56:19   ├─ /data/media.json (+4ms) ').share).toBe(0.5);
  for (const page of ['a', 'b', 'c', 'd']) onLine(`01:56:20   ├─ /disclosures/${page}/index.html (+22ms) `);
  expect(watch.progress().share).toBe(0.75);
  expect(onLine('01:56:23 [gongshi-search] 正在建立搜索')).toEqual({ label: '正在建立搜索', share: 0.8 });
  expect(onLine('01:56:24 [gongshi-search] 搜索索引 216 篇').share).toBe(0.8);
  watch.built();
  expect(watch.progress()).toEqual({ label: '正在切换', share: 0.98 });
  expect(watch.pages()).toBe(6);
});
