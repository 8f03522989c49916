import { z } from 'zod';
import { kindNames, type Kind } from '../../../src/privacy/finding.ts';
import { scan } from '../../../src/privacy/scan.ts';
import { beijingDay } from '../clock.ts';
import { parsePlace } from '../disk/paths.ts';
import { HttpError } from '../http-error.ts';
import type { Action, DeskContext } from './context.ts';
import { addExceptions } from './exceptions-change.ts';
import { readParams, wirePath } from './wire.ts';

const masked = z.string().min(1).max(100);
const params = z.object({
  /** `content/…` or `/media/…`; an entry need not be there yet. */
  file: wirePath,
  kind: z.enum(Object.keys(kindNames) as [Kind, ...Kind[]]),
  /** Several of one kind, such as all names of a list, may be cleared with one reason. */
  masked: z.union([masked, z.array(masked).min(1).max(500)]).transform((one) => [one].flat()),
  reason: z.string().trim().max(300),
});

/** Lets personal information stand in one file, with the reason, in a commit of its own. */
export const clearFinding: Action = async (wire, context, account) => {
  const { file, kind, reason, ...wanted } = readParams(params, wire);
  mustBeClear(file, wanted.masked, reason, context);
  const common = { reason, by: account.name, date: beijingDay(context.clock.now()) };
  const asked = [...new Set(wanted.masked)].map((one) => ({ file, kind, masked: one, ...common }));

  const added = await context.changes.inTurn(async (apply) => {
    const { fresh, change } = await addExceptions(context.contentDir, asked);
    const names = fresh.map(({ masked }) => masked).join('、');
    const message = `放行：${file} 的${kindNames[kind]} ${names.slice(0, 200)}\n\n理由：${reason}`;
    if (change) await apply({ files: [change], author: account, message });
    return asked.filter((one) => fresh.includes(one));
  });
  const note = `${added.map(({ masked }) => masked).join('、')}：${reason}`;
  if (added.length > 0) await context.logbook.write({ by: account, act: 'clear', about: file, note });
  return { message: 'cleared', exceptions: added.map(({ file, kind, masked }) => ({ file, kind, masked })) };
};

function mustBeClear(file: string, wanted: readonly string[], reason: string, context: DeskContext): void {
  const place = parsePlace(file.startsWith('/media/') ? `public${file}` : file, context.collections);
  if ((place.kind === 'media') !== file.startsWith('/media/')) throw new HttpError(403, `不能放行这个位置：${file}`);
  if ([...reason].length < 5) throw new HttpError(422, '请写明为什么必须公开，至少 5 个字。');
  // The list of exceptions is public itself and must hold no number.
  if (wanted.some((one) => !one.includes('*') || scan(one).length > 0) || scan(reason).length > 0) {
    throw new HttpError(422, '放行名单和理由里不能写完整的号码，只写遮住以后的样子。');
  }
}
