import { useEffect, useState } from 'react';
import { withoutDesk } from '../../backends/host-board.ts';
import { isPicture } from '../prepare.ts';

export type GetAsset = (address: string, field?: unknown) => { toString(): string };

interface Props {
  address: string;
  getAsset: GetAsset;
}

/** A picture as it is, of another file its kind; how large it is; pressed it opens. */
export function UploadShown({ address, getAsset }: Props) {
  // At the desk it is served to who is signed in; on a git host it is in the browser until it is saved.
  const source = withoutDesk() ? getAsset(address).toString() : address;
  const size = useSize(source);
  const kind = address.slice(address.lastIndexOf('.') + 1).toUpperCase();
  return (
    <a className="upload-shown" href={source} target="_blank" rel="noopener">
      {isPicture(address) ? <img src={source} alt="" loading="lazy" /> : <span aria-hidden="true">{kind}</span>}
      <small>
        {size === GONE
          ? '文件不在了，请换一个'
          : [kind, size === undefined ? undefined : sizeWords(size)].filter(Boolean).join(' · ')}
      </small>
    </a>
  );
}

/** In the words of the pages that residents read. */
export function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${String(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

const GONE = -1;

/** In bytes, or that there is no such file. */
function useSize(source: string): number | undefined {
  const [known, setKnown] = useState<{ source: string; size: number }>();
  useEffect(() => {
    const ending = new AbortController();
    void fetch(source, { method: source.startsWith('blob:') ? 'GET' : 'HEAD', signal: ending.signal })
      .then(({ status, ok, headers }) => {
        const size = status === 404 ? GONE : Number(headers.get('content-length'));
        if (size === GONE || (ok && size > 0)) setKnown({ source, size });
      })
      .catch(() => undefined);
    return () => ending.abort();
  }, [source]);
  return known?.source === source ? known.size : undefined;
}
