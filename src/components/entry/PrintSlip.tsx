import type { ReactNode } from 'react';
import { fingerprintWords } from './file-words.ts';

interface Props {
  /** Where the original is: host and path, as one would type it. */
  address: string;
  /** Digest of the text, hexadecimal. */
  fingerprint?: string | undefined;
  /** The term in full, since what is left of it goes stale on paper. */
  term?: ReactNode;
}

/**
 * The foot of a printed sheet: the original's address and its fingerprint; what hangs on a wall has a sheet of its own. The day of
 * printing is put in by the browser, or by hand.
 */
export function PrintSlip({ address, fingerprint, term }: Props) {
  return (
    <div className="slip" aria-hidden="true">
      {term && (
        <p>
          <b>{term}</b>
        </p>
      )}
      <p>网上原件：{address}</p>
      <p>
        {fingerprint && `内容指纹：${fingerprintWords(fingerprint)}　`}打印于{' '}
        <span data-now="day">＿＿＿＿年＿＿月＿＿日</span>
      </p>
    </div>
  );
}
