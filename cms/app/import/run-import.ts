import { HttpError } from '../../wire/http-error.ts';
import { desk } from '../state/desk-state.ts';
import { imported, type Waiting } from './imported.ts';
import { EMPTY, importSession } from './import-session.ts';
import { contentOf, tooMuch } from './sent-file.ts';

export const BUSY = '前面的还没有做完，请等做完再选一次。';

const { get, set } = importSession;

/** Files that were chosen, dropped or made of a pasted text. */
export async function take(chosen: readonly File[]): Promise<void> {
  if (chosen.length === 0) return;
  if (get().doing !== undefined) return set({ failed: BUSY });
  const refused = tooMuch(chosen);
  if (refused !== undefined) return set({ failed: refused });
  const { as } = get();
  const files = await Promise.all(chosen.map(contentOf)).catch(() => undefined);
  if (!files) return set({ failed: '文件读不出来，可能已经移走或者删除了，请再选一次。' });
  set({ ...EMPTY, as, files });
  await run();
}

/** Another column, for the same files; drafts that were made of them stay known. */
export function choose(as: string): void {
  const { files, drafts, doing } = get();
  if (doing !== undefined) return set({ failed: BUSY });
  if (files.length === 0) return set({ as });
  set({ ...EMPTY, as, files, drafts });
  void run();
}

export function answer(given: Readonly<Record<string, string>>): void {
  set({ answers: { ...get().answers, ...given } });
  void run();
}

export async function run(): Promise<void> {
  const { as, files, answers } = get();
  set({ failed: '', outcome: undefined, doing: saidOf({ share: 0, ahead: 0 }) });
  try {
    const asked = { files: [...files], ...(as !== '' && { as }), answers };
    set({ done: await imported(asked, (wait) => set({ doing: saidOf(wait) })), failed: '' });
  } catch (error) {
    if (error instanceof HttpError && error.status === 401) desk.set({ expired: true });
    set({ failed: error instanceof HttpError ? error.message : '没有导入，请稍后再试一次。' });
  }
  set({ doing: undefined });
}

function saidOf({ share, ahead }: Waiting): string {
  if (share < 1) return `正在上传，已传 ${String(Math.floor(share * 100))}%……`;
  return ahead > 0 ? `正在排队，前面还有 ${String(ahead)} 次导入……` : '正在整理……';
}
