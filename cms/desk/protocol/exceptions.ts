import { kindNames, type Kind } from '../../../src/privacy/finding.ts';
import { scan } from '../../../src/privacy/scan.ts';
import { readAllowance } from '../../../src/reader/personal/allowance.ts';
import type { Checked } from '../../wire/actions.ts';
import { HttpError } from '../../wire/http-error.ts';
import { beijingDay } from '../clock.ts';
import { parsePlace } from '../disk/paths.ts';
import type { Action, DeskContext } from './context.ts';
import { addExceptions } from './exceptions-change.ts';

/** What the form lets pass before it saves: office numbers, and what reviewers have cleared. */
export const allowance: Action<'allowance'> = async (_params, { contentDir }) => {
  const { officePhones, exceptions } = await readAllowance(contentDir);
  return {
    officePhones: [...officePhones],
    // Reasons and names stay at the desk.
    exceptions: exceptions.flatMap(({ file, kind, masked }) => (masked === undefined ? [] : [{ file, kind, masked }])),
  };
};

/** Lets personal information stand in one file, with the reason, in a commit of its own. */
export const clearFinding: Action<'clearFinding'> = async (params, context, account) => {
  const { file, reason } = params;
  const kind = mustBeClear(params, context);
  const common = { reason, by: account.name, date: beijingDay(context.clock.now()) };
  const asked = [...new Set(params.masked)].map((masked) => ({ file, kind, masked, ...common }));

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

function mustBeClear({ file, kind, masked, reason }: Checked<'clearFinding'>, context: DeskContext): Kind {
  const known = (Object.keys(kindNames) as Kind[]).find((name) => name === kind);
  if (!known) throw new HttpError(400, '请求的格式不对，请刷新页面再试。');
  const place = parsePlace(file.startsWith('/media/') ? `public${file}` : file, context.collections);
  if ((place.kind === 'media') !== file.startsWith('/media/')) throw new HttpError(403, `不能放行这个位置：${file}`);
  if ([...reason].length < 5) throw new HttpError(422, '请写明为什么必须公开，至少 5 个字。');
  // The list of exceptions is public itself and must hold no number.
  if (masked.some((one) => !one.includes('*') || scan(one).length > 0) || scan(reason).length > 0) {
    throw new HttpError(422, '放行名单和理由里不能写完整的号码，只写遮住以后的样子。');
  }
  return known;
}
