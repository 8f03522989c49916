import { useId, useState } from 'react';
import { disabledBecause } from '../../widgets/disabled-because.ts';
import type { NamedFile } from './file-rows.ts';
import { UploadShown, type GetAsset } from './UploadShown.tsx';
import { useUploads } from './use-uploads.ts';

interface Props {
  forID: string;
  row: NamedFile;
  index: number;
  count: number;
  /** What the title is called, and what to write there. */
  title: string;
  hint: string;
  getAsset: GetAsset;
  onChange: (row: NamedFile) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One file of a list: what it is, what it is called, and what can be done with it. */
export function FileRow({ forID, row, index, count, title, hint, getAsset, onChange, onMove, onRemove }: Props) {
  const id = `title-field-${forID}-${String(index)}`;
  const said = useId();
  const called = row.title || `第 ${String(index + 1)} 个`;
  const [problem, setProblem] = useState('');
  const input = `file-field-${forID}-${String(index)}`;
  const { busy, begin } = useUploads({ id: input, label: called }, ([outcome]) => {
    if (outcome && 'refused' in outcome) setProblem(outcome.refused);
    // What somebody has written stays; a title that nobody has written is that of the new file.
    else if (outcome) onChange({ title: row.title || outcome.uploaded.title, file: outcome.uploaded.address });
  });
  return (
    <li>
      {row.file !== '' && <UploadShown address={row.file} getAsset={getAsset} />}
      <div className="upload-named">
        <label htmlFor={id}>{title}</label>
        <input
          id={id}
          type="text"
          value={row.title}
          autoComplete="off"
          aria-describedby={said}
          onChange={({ target }) => onChange({ ...row, title: target.value })}
        />
        <small id={said}>{row.file === '' ? '还没有文件。' : hint}</small>
      </div>
      <div className="upload-buttons">
        <label>
          <input
            type="file"
            id={input}
            {...disabledBecause(busy && '这个文件还在上传，请等它传完。')}
            aria-label={`换掉“${called}”的文件`}
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              target.value = '';
              setProblem('');
              void begin(files);
            }}
          />
          {busy ? '正在上传' : row.file === '' ? '选文件' : '换一个'}
        </label>
        <button
          type="button"
          {...disabledBecause(index === 0 && '已经是第一个。')}
          onClick={() => onMove(index - 1)}
          aria-label={`“${called}”上移`}
        >
          上移
        </button>
        <button
          type="button"
          {...disabledBecause(index === count - 1 && '已经是最后一个。')}
          onClick={() => onMove(index + 1)}
          aria-label={`“${called}”下移`}
        >
          下移
        </button>
        <button type="button" onClick={onRemove} aria-label={`拿掉“${called}”`}>
          拿掉
        </button>
      </div>
      {problem !== '' && (
        <p className="upload-refused" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}
