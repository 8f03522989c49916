import type { ReactNode } from 'react';
import { beijingDay } from '../../schema/beijing.ts';
import { dayWords } from '../time/day-words.ts';
import { fingerprintWords } from './file-words.ts';

interface Props {
  /** Where the original is: host and path, as one would type it. */
  address: string;
  /** Digest of the text, hexadecimal. */
  fingerprint?: string | undefined;
  /** The term in full, since what is left of it goes stale on paper. */
  term?: ReactNode;
  now: string;
}

/** The foot of a printed sheet: the original's address, its fingerprint, and who put it on the board. */
export function PrintSlip({ address, fingerprint, term, now }: Props) {
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
        <time data-now="day" dateTime={beijingDay(now)}>
          {dayWords(beijingDay(now))}
        </time>
      </p>
      <p className="sign">
        <span>张贴人＿＿＿＿＿</span>
        <span>张贴日＿＿月＿＿日</span>
        <span>撤下日＿＿月＿＿日</span>
      </p>
    </div>
  );
}
