import {
  useId,
  useMemo,
  useState,
  useSyncExternalStore,
  type ChangeEvent,
  type DragEvent,
  type ReactNode,
} from 'react';
import { disabledBecause } from '../../widgets/disabled-because.ts';
import type { Outcome, Uploaded } from '../upload.ts';
import { doing, uploading } from '../uploading.ts';
import { useUploads } from './use-uploads.ts';

interface Props {
  id: string;
  /** What the field is called, for those who hear it. */
  label: string;
  picture: boolean;
  multiple: boolean;
  onUploaded: (files: readonly Uploaded[]) => void;
  onLibrary: () => void;
  children?: ReactNode;
}

/** Phones turn their own photo format into JPEG for who does not ask for it. */
const PICTURES = 'image/jpeg,image/png,image/webp';
const FILES = `.pdf,.docx,.xlsx,${PICTURES}`;

/** Where files are chosen, taken with the camera or dropped; what was refused stands here until it is read. */
export function UploadArea({ id, label, picture, multiple, onUploaded, onLibrary, children }: Props) {
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const [over, setOver] = useState(false);
  const help = useId();
  // A phone shows what it is asked for; at a desk somebody who chooses something else is told what to do with it.
  const isPhone = matchMedia('(pointer: coarse)').matches;

  const failed = useMemo(() => refused.flatMap(({ again }) => again ?? []), [refused]);
  const done = (outcomes: readonly Outcome[], files: readonly File[]) => {
    setRefused(outcomes.flatMap((outcome, index) => refusalOf(outcome, files[index]!)));
    const uploaded = outcomes.flatMap((outcome) => ('uploaded' in outcome ? [outcome.uploaded] : []));
    if (uploaded.length > 0) onUploaded(uploaded);
  };
  const { busy, begin } = useUploads({ id, label }, done, failed);
  const take = (files: readonly File[]) => {
    setRefused([]);
    void begin(multiple ? files : files.slice(0, 1));
  };
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    // The same file may be chosen once more.
    target.value = '';
    take(files);
  };
  const drag = (event: DragEvent, isOver: boolean) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(isOver);
  };
  const wait = disabledBecause(busy && '前面的还在上传，请等传完再选。');
  const input = { type: 'file', ...wait, onChange: chosen };
  return (
    <div
      className="upload-area"
      data-over={over}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take([...event.dataTransfer.files]);
      }}
    >
      {children}
      <div className="upload-buttons">
        <label>
          <input
            {...input}
            id={id}
            multiple={multiple}
            aria-describedby={help}
            aria-label={`${label}：${picture ? '选图片' : '选文件'}`}
            accept={isPhone ? (picture ? PICTURES : FILES) : undefined}
          />
          {picture ? '选图片' : '选文件'}
        </label>
        {isPhone && (
          <label>
            <input {...input} accept={PICTURES} capture="environment" aria-label={`${label}：拍照`} />
            拍照
          </label>
        )}
        <button type="button" {...wait} onClick={onLibrary}>
          从已上传的里选
        </button>
      </div>
      <p id={help}>
        {picture ? '图片用 jpg、png 或 webp' : '文件用 pdf、docx、xlsx 或图片'}，每个不超过 20 MB
        {isPhone ? '。' : multiple ? '。可以一次选几个，也可以拖到这里。' : '。也可以拖到这里。'}
      </p>
      {busy && <Progress />}
      {refused.length > 0 && <RefusedFiles refused={refused} onAgain={take} onRead={() => setRefused([])} />}
    </div>
  );
}

interface Refusal {
  sentence: string;
  /** To be sent once more, where that may help. */
  again: File | undefined;
}

const refusalOf = (outcome: Outcome, file: File): Refusal[] =>
  'refused' in outcome ? [{ sentence: outcome.refused, again: outcome.mayTryAgain ? file : undefined }] : [];

interface RefusedProps {
  refused: readonly Refusal[];
  onAgain: (files: readonly File[]) => void;
  onRead: () => void;
}

function RefusedFiles({ refused, onAgain, onRead }: RefusedProps) {
  const again = refused.flatMap((one) => one.again ?? []);
  return (
    <div className="upload-refused" role="alert">
      <ul>
        {refused.map(({ sentence }, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
      {again.length > 0 && (
        <button type="button" onClick={() => onAgain(again)}>
          再传一次
        </button>
      )}
      <button type="button" onClick={onRead}>
        知道了
      </button>
    </div>
  );
}

function Progress() {
  const now = useSyncExternalStore(uploading.subscribe, uploading.get);
  if (!now) return null;
  const which = now.count > 1 ? `：第 ${String(now.index + 1)} 个，共 ${String(now.count)} 个：` : '';
  return (
    <p role="status">
      {doing(now)}
      {which}“{now.file.name}”
      <progress max={1} value={now.share} aria-label="上传了多少" />
    </p>
  );
}
