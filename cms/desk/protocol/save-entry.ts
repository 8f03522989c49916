import { z } from 'zod';
import { checkEntry } from '../../../src/reader/check-entry.ts';
import type { Problem } from '../../../src/schema/problems.ts';
import { versionOf, type FileChange } from '../changes.ts';
import type { Place } from '../paths.ts';
import { Refusal } from '../refusal.ts';
import { placeOnDisk, type Action, type DeskRoom } from './desk-room.ts';
import { newUpload } from './media.ts';
import { listEntries } from './read-entries.ts';
import { baseIds, cleanMessage, commitMessage, readParams, uploadedFile, wirePath } from './wire.ts';

const LONGEST_TEXT = 1024 * 1024;
const params = z.object({
  dataFiles: z
    .array(z.object({ path: wirePath, raw: z.string(), newPath: wirePath.optional() }))
    .min(1)
    .max(10),
  assets: z.array(uploadedFile).max(50).default([]),
  options: commitMessage.extend({ collectionName: z.string().optional(), useWorkflow: z.boolean().optional() }),
  base: baseIds.default({}),
});

/** Saves an entry and the pictures that came with it as one commit, and asks for a publication. */
export const persistEntry: Action = async (wire, room, account) => {
  const { dataFiles, assets, options, base } = readParams(params, wire);
  // The seam for review: drafts will go to a branch here instead of being refused.
  if (options.useWorkflow === true) throw new Refusal(400, '这个网站没有启用审核流程，请直接发布。');

  const pictures = await Promise.all(assets.map((asset) => newUpload(asset, room)));
  const arriving = assets.map((asset) => asset.path.slice('public'.length));
  const entries: FileChange[] = [];
  const problems: Problem[] = [];
  for (const { path: wirePath, raw, newPath } of dataFiles) {
    const { place, path } = await placeOnDisk(wirePath, room);
    belongs(place, options.collectionName, room);
    if (newPath !== undefined && newPath !== wirePath) {
      throw new Refusal(403, '网址不能改：居民可能已经收藏或转发了它。');
    }
    problems.push(...(await errorsIn(place, raw, room, arriving)));
    const bytes = Buffer.from(raw, 'utf8');
    const known = base[wirePath] ?? null;
    entries.push({ path, bytes, guard: (current) => compare(place, current, bytes, known, room) });
  }
  if (problems.length > 0) throw new Refusal(422, sentence(problems), problems);
  // Pictures first: whoever reads between two renames never finds an entry whose picture is missing.
  const fallback = `保存：${dataFiles.map(({ path }) => path).join('、')}`;
  const message = cleanMessage(options.commitMessage, fallback);
  const commit = await room.changes.apply({ files: [...pictures, ...entries], author: account, message });
  if (commit !== null) room.publish();
  return {
    message: 'entry persisted',
    commit,
    ids: Object.fromEntries(dataFiles.map(({ path, raw }) => [path, versionOf(raw)])),
  };
};

function belongs(place: Place, collectionName: string | undefined, room: DeskRoom): void {
  const right =
    place.kind === 'entry'
      ? collectionName === undefined || collectionName === place.collection
      : place.kind === 'settings' && (collectionName === undefined || !room.collections.includes(collectionName));
  if (!right) throw new Refusal(403, `这个文件不属于正在编辑的栏目：${place.wire}`);
}

async function errorsIn(place: Place, raw: string, room: DeskRoom, arriving: readonly string[]): Promise<Problem[]> {
  if (raw.length > LONGEST_TEXT) throw new Refusal(413, '正文太长了，请分成几篇，或者把附表作为附件上传。');
  if (!raw.isWellFormed() || raw.includes('\0')) throw new Refusal(422, '文字里有损坏的字符，请删掉后重新输入。');
  // A picture that comes with this save is not on disk yet, and must not be before the entry is known to be right.
  const found = await checkEntry(room, place.file, raw, arriving);
  return found.filter(({ severity }) => severity === 'error');
}

/** Refuses to write over what somebody else wrote since the clerk opened the entry. */
async function compare(place: Place, current: Buffer | null, wanted: Buffer, known: string | null, room: DeskRoom) {
  if (current === null) {
    if (known !== null) {
      throw new Refusal(409, '这篇内容刚刚被别人删除了。请先复制好您写的文字，再确认要不要重新发布。');
    }
    if (place.kind === 'entry') await unique(place, room);
    return;
  }
  // The same text again, perhaps because the first answer was lost on the way: nothing to fear.
  if (current.equals(wanted) || known === versionOf(current)) return;
  throw new Refusal(
    409,
    known === null
      ? '已经有一篇编号相同的内容，没有覆盖它。请换一个编号再保存。'
      : '您打开之后，别人改过这篇内容。请先复制好您写的文字，刷新页面，再把您的修改加上去。',
  );
}

async function unique(place: Extract<Place, { kind: 'entry' }>, room: DeskRoom): Promise<void> {
  const same = (await listEntries(room, place.collection)).find((path) => path.endsWith(`/${place.id}.md`));
  if (same !== undefined) throw new Refusal(409, `编号“${place.id}”已经用过了（${same}），请换一个编号再保存。`);
}

function sentence(problems: readonly Problem[]): string {
  const [first] = problems;
  const shown = first ? [first.label, first.message].filter(Boolean).join('：') : '';
  return problems.length === 1
    ? `没有保存：${shown}`
    : `没有保存，有 ${String(problems.length)} 处要改。第一处：${shown}`;
}
