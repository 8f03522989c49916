import { z } from 'zod';
import { versionOf, type FileChange } from '../changes.ts';
import { Refusal } from '../refusal.ts';
import { placeOnDisk, type Action } from './desk-room.ts';
import { baseIds, cleanMessage, commitMessage, readParams, wirePath } from './wire.ts';

const manyParams = z.object({
  paths: z.array(wirePath).min(1).max(100),
  options: commitMessage.default({}),
  base: baseIds.default({}),
});
const oneParams = z.object({ path: wirePath, options: commitMessage.default({}), base: baseIds.default({}) });

/** Removes entries or media as one commit, and asks for a publication. */
export const deleteFiles: Action = async (params, room, account) => {
  const { paths, options, base } = readParams(manyParams, params);
  const files: FileChange[] = [];
  for (const wire of new Set(paths)) {
    const { place, path } = await placeOnDisk(wire, room);
    if (place.kind === 'settings') throw new Refusal(403, '网站设置不能删除，只能修改。');
    files.push({
      path,
      bytes: null,
      guard: (current) => {
        if (!current) throw new Refusal(404, `没有这个文件，可能已经被别人删除：${wire}`);
        const known = base[wire];
        if (known && known !== versionOf(current)) {
          throw new Refusal(409, '您打开之后，别人改过这篇内容，没有删除。请刷新页面看过之后再决定。');
        }
      },
    });
  }
  const message = cleanMessage(options.commitMessage, `删除：${paths.join('、')}`);
  const commit = await room.changes.apply({ files, author: account, message });
  if (commit !== null) room.publish();
  return { message: 'deleted', commit };
};

export const deleteFile: Action = (params, room, account) => {
  const { path, ...rest } = readParams(oneParams, params);
  return deleteFiles({ ...rest, paths: [path] }, room, account);
};
