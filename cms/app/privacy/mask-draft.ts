import { decap } from '../state/decap-store.ts';
import { maskedData, type Masking, type Updatable } from './mask-text.ts';

/** Hides what was found in one field of the entry in the editor, as if the clerk had typed it. */
export function maskDraft(path: string, maskings: readonly Masking[]): void {
  const data = decap.form() as Updatable | undefined;
  const [name] = path.split('.');
  if (data && name) decap.change({ [name]: maskedData(data, path, maskings).get(name) });
}
