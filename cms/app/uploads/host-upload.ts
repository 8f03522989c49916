import { persistMedia } from 'decap-cms-core/dist/esm/actions/mediaLibrary.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';

/** On a git host a file stays in the browser until the entry is saved, as Decap does it. Resolves with its address. */
export async function hostUpload(file: File): Promise<string> {
  const { payload } = (await store.dispatch(persistMedia(file))) as { payload?: { path?: string } };
  if (payload?.path === undefined) throw new Error('没有放进来，请再选一次。');
  return `/${payload.path.replace(/^\/?(?:public\/)?/, '')}`;
}
