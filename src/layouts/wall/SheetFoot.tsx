import { fingerprintWords } from '../../components/entry/file-words.ts';
import { QrCode } from '../../components/figures/QrCode.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import type { SheetFoot as Foot } from '../../model/wall/sheet.ts';

/** The foot of a sheet for the wall: the way to the original, its fingerprint, and when it goes up and comes down. */
export function SheetFoot({ foot: { url, postingUrl, digest, published, until } }: { foot: Foot }) {
  return (
    <footer className="posted">
      <div className="codes">
        <SheetCode url={url} digest={digest} />
        <div className="code desk">
          <QrCode address={postingUrl} />
          <p>
            张贴登记
            <br />
            工作人员用
          </p>
        </div>
      </div>
      <p className="sign">
        {published && (
          <span>
            公开：
            <DayText value={published} />
          </span>
        )}
        <span>张贴：＿＿月＿＿日</span>
        <span>
          撤下：
          {until ? (
            <>
              <DayText value={until} />
              以后
            </>
          ) : (
            '＿＿月＿＿日'
          )}
        </span>
        <span>张贴人：＿＿＿＿＿＿</span>
      </p>
    </footer>
  );
}

/** The way from paper to the original: its code, its address as one would type it, and its fingerprint. */
export function SheetCode({ url, digest }: { url: string; digest: string }) {
  return (
    <div className="code">
      <QrCode address={url} />
      <p>
        <b>扫码看网上原件</b>
        <br />
        {url.replace(/^https?:\/\//, '')}
        <br />
        内容指纹：{fingerprintWords(digest)}
      </p>
    </div>
  );
}
