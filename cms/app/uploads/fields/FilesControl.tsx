import { fromJS } from 'immutable';
import type { Uploaded } from '../upload.ts';
import { useLibrary, type LibraryProps } from './choose-here.ts';
import { FileRow } from './FileRow.tsx';
import { fileRows, moved, type NamedFile } from './file-rows.ts';
import { UploadArea } from './UploadArea.tsx';
import type { GetAsset } from './UploadShown.tsx';

interface Props extends LibraryProps {
  forID: string;
  value: unknown;
  getAsset: GetAsset;
  onChange: (value: unknown) => void;
}

/** Files with a title each: several at once become rows that are called as the files were. */
export function FilesControl({ forID, value, getAsset, onChange, ...chooser }: Props) {
  const rows = fileRows(value);
  const label = String(chooser.field.get('label'));
  const keep = (next: readonly NamedFile[]) => onChange(fromJS(next));
  const add = (files: readonly Pick<Uploaded, 'address' | 'title'>[]) =>
    keep([...rows, ...files.map(({ address, title }) => ({ title: title.slice(0, LONGEST), file: address }))]);
  const openLibrary = useLibrary(chooser, false, ({ address, title = '' }) => add([{ address, title }]));
  return (
    <div className="upload-field" id={forID}>
      {rows.length > 0 && (
        <ol className="upload-rows">
          {rows.map((row, index) => (
            <FileRow
              key={`${row.file}#${String(index)}`}
              {...{ row, index, getAsset, forID }}
              count={rows.length}
              title={String(chooser.field.get('title_label'))}
              hint={(chooser.field.get('title_hint') as string | undefined) ?? ''}
              onChange={(changed) => keep(rows.with(index, changed))}
              onMove={(to) => keep(moved(rows, index, to))}
              onRemove={() => keep(rows.toSpliced(index, 1))}
            />
          ))}
        </ol>
      )}
      <UploadArea
        id={`file-field-${forID}-new`}
        {...{ label }}
        picture={false}
        multiple
        onUploaded={add}
        onLibrary={openLibrary}
      />
    </div>
  );
}

/** As the schema has it. */
const LONGEST = 80;
