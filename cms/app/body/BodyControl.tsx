import { useState } from 'react';
import type { MediaTools } from '../uploads/media.ts';
import { LaidOut } from './LaidOut.tsx';
import { SourceText } from './SourceText.tsx';

interface Props extends MediaTools {
  forID: string;
  value: string | undefined;
  field: { get(name: string): unknown };
  onChange: (value: string) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

/** The field of the body. It opens laid out; what it opens with is told to nobody before something is changed. */
export function BodyControl({ forID, value = '', field, onChange, setActiveStyle, setInactiveStyle, ...tools }: Props) {
  const [isSource, setSource] = useState(false);
  const shared = {
    id: forID,
    value,
    label: String(field.get('label')),
    onChange,
    onFocus: setActiveStyle,
    onBlur: setInactiveStyle,
  };
  return (
    <div className="body-editor">
      {isSource ? (
        <SourceText {...shared} onLaidOut={() => setSource(false)} />
      ) : (
        <LaidOut {...shared} media={{ ...tools, field }} onSource={() => setSource(true)} />
      )}
    </div>
  );
}
