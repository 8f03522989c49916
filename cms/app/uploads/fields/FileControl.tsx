import { useLibrary, type LibraryProps } from './choose-here.ts';
import { UploadArea } from './UploadArea.tsx';
import { UploadShown, type GetAsset } from './UploadShown.tsx';

interface Props extends LibraryProps {
  forID: string;
  value: unknown;
  getAsset: GetAsset;
  onChange: (value: string) => void;
}

/** One file, or one picture. */
function FileControl({ forID, value, getAsset, onChange, picture, ...chooser }: Props & { picture: boolean }) {
  const address = typeof value === 'string' ? value : '';
  const openLibrary = useLibrary(chooser, picture, (chosen) => onChange(chosen.address));
  return (
    <div className="upload-field">
      <UploadArea
        id={forID}
        label={String(chooser.field.get('label'))}
        picture={picture}
        multiple={false}
        onUploaded={([file]) => file && onChange(file.address)}
        onLibrary={openLibrary}
      >
        {address !== '' && (
          <div className="upload-one">
            <UploadShown address={address} getAsset={getAsset} />
            <button type="button" onClick={() => onChange('')}>
              拿掉
            </button>
          </div>
        )}
      </UploadArea>
    </div>
  );
}

export const ImageFieldControl = (props: Props) => <FileControl {...props} picture />;
export const FileFieldControl = (props: Props) => <FileControl {...props} picture={false} />;
