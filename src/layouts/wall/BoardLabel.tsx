import { QrCode } from '../../components/figures/QrCode.tsx';

interface Props {
  board: string;
  community: string;
  address: string;
  /** Absolute addresses: of the community's page, and of where it is entered what was put up here. */
  url: string;
  postingUrl: string;
}

/** What is fixed to a board: where the originals are for those who read it, and the register for those who post. */
export function BoardLabel({ board, community, address, url, postingUrl }: Props) {
  return (
    <article className="sheet label">
      <div className="head">
        <p className="org">
          <b>{community}</b>
          <span className="small">{address}</span>
        </p>
        <span className="rule" />
        <h1>{board}</h1>
      </div>
      <div className="code large">
        <QrCode address={url} />
        <p>
          <b>这里贴的，网上都有</b>
          <br />
          字小看不清、想找以前的，扫左边的码。
          <br />
          <small>{url.replace(/^https?:\/\//, '')}</small>
        </p>
      </div>
      <div className="code desk">
        <QrCode address={postingUrl} />
        <p>
          张贴登记
          <br />
          工作人员用：贴上、撤下都扫这个码登记。
        </p>
      </div>
    </article>
  );
}
