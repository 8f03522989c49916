import { useEffect, useRef, useState } from 'react';
import { pendingUploads } from '../../state/pending-uploads.ts';
import { uploadAll, type Outcome } from '../upload.ts';

interface Field {
  /** Of its input on the page. */
  id: string;
  label: string;
}

const NONE: readonly File[] = [];

/**
 * Uploads for one field. `onDone` is called as the field is when they are done, whatever was typed meanwhile, and not at all
 * when it is gone: what is on the screen then belongs to another text. Those that `failed` and may be sent again are said to be
 * missing.
 */
export function useUploads(
  { id, label }: Field,
  onDone: (outcomes: readonly Outcome[], files: readonly File[]) => void,
  failed: readonly File[] = NONE,
) {
  const [running, setRunning] = useState<readonly File[]>([]);
  const latest = useRef<typeof onDone>(undefined);
  useEffect(() => {
    latest.current = onDone;
  });
  useEffect(
    () => () => {
      latest.current = undefined;
    },
    [],
  );
  const [owner] = useState({});
  useEffect(() => {
    const told = (files: readonly File[], isFailed: boolean) =>
      files.map(({ name }) => ({ name, path: id, label, failed: isFailed }));
    pendingUploads.set(owner, [...told(running, false), ...told(failed, true)]);
  }, [owner, running, failed, id, label]);
  useEffect(() => () => pendingUploads.leave(owner), [owner]);

  const begin = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setRunning((before) => [...before, ...files]);
    const outcomes = await uploadAll(files);
    setRunning((before) => before.filter((file) => !files.includes(file)));
    latest.current?.(outcomes, files);
  };
  return { busy: running.length > 0, begin };
}
