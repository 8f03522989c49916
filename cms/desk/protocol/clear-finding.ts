import { join } from 'node:path';
import { z } from 'zod';
import { kindNames, type Kind } from '../../../src/privacy/finding.ts';
import { scan } from '../../../src/privacy/scan.ts';
import { EXCEPTIONS_FILE, exceptionLines, parseExceptions, type Exception } from '../../../src/reader/exceptions.ts';
import { beijingDay } from '../clock.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { parsePlace } from '../disk/paths.ts';
import { HttpError } from '../http-error.ts';
import type { Action, DeskContext } from './context.ts';
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
  const path = join(context.contentDir, EXCEPTIONS_FILE);
  const common = { reason, by: account.name, date: beijingDay(context.clock.now()) };

  const added = await context.changes.inTurn(async (apply) => {
    const current = await readIfThere(path);
    const text = current?.toString('utf8') ?? '';
    const { exceptions, problems } = parseExceptions(text, EXCEPTIONS_FILE);
    if (problems.length > 0) {
      throw new HttpError(409, '放行名单（exceptions.yml）写坏了，现在不能放行。请联系管理网站的人。', problems);
    }
    const known = new Set(exceptions.filter((each) => each.file === file && each.kind === kind).map(maskedOf));
    const fresh: Exception[] = [...new Set(wanted.masked)]
      .filter((one) => !known.has(one))
      .map((one) => ({ file, kind, masked: one, ...common }));
    if (fresh.length === 0) return fresh;
    const before = exceptions.length === 0 ? '' : text.replace(/\n*$/, '\n');
    const bytes = Buffer.from(before + exceptionLines(fresh), 'utf8');
    const message = `放行：${file} 的${kindNames[kind]} ${fresh.map(maskedOf).join('、').slice(0, 200)}\n\n理由：${reason}`;
    await apply({ files: [{ path, bytes, guard: () => undefined }], author: account, message });
    return fresh;
  });
  const note = `${added.map(maskedOf).join('、')}：${reason}`;
  if (added.length > 0) await context.logbook.write({ by: account, act: 'clear', about: file, note });
  return { message: 'cleared', exceptions: added.map(({ file, kind, masked }) => ({ file, kind, masked })) };
};

const maskedOf = ({ masked }: Exception) => masked;

function mustBeClear(file: string, wanted: readonly string[], reason: string, context: DeskContext): void {
  const place = parsePlace(file.startsWith('/media/') ? `public${file}` : file, context.collections);
  if ((place.kind === 'media') !== file.startsWith('/media/')) throw new HttpError(403, `不能放行这个位置：${file}`);
  if ([...reason].length < 5) throw new HttpError(422, '请写明为什么必须公开，至少 5 个字。');
  // The list of exceptions is public itself and must hold no number.
  if (wanted.some((one) => !one.includes('*') || scan(one).length > 0) || scan(reason).length > 0) {
    throw new HttpError(422, '放行名单和理由里不能写完整的号码，只写遮住以后的样子。');
  }
}
