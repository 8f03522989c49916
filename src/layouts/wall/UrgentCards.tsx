import { formatPhone } from '../../components/contact/phone-number.ts';
import { QrCode } from '../../components/figures/QrCode.tsx';
import type { UrgentCard } from '../../model/wall/urgent-card.ts';

/** So many of 54 mm stand on a sheet of A4. */
const A_SHEET = [0, 1, 2, 3];

/** Cards of the size of a bank card, front beside back: cut along the marks and folded in the middle. */
export function UrgentCards({ card }: { card: UrgentCard }) {
  return (
    <article className="sheet cards">
      <h1 className="vh">{card.title}急事电话卡</h1>
      <p className="small">沿虚线剪下，从中间对折粘好，和身份证一样大，放在钱包里。</p>
      {A_SHEET.map((nth) => (
        <div className="card" key={nth}>
          <Front card={card} />
          <Back card={card} />
        </div>
      ))}
    </article>
  );
}

function Front({ card: { title, front } }: { card: UrgentCard }) {
  return (
    <div className="side">
      <p className="name">
        <b>急事找谁</b> {title}
      </p>
      <Rows rows={front} />
    </div>
  );
}

function Back({ card: { title, phones, address, url, back } }: { card: UrgentCard }) {
  return (
    <div className="side back">
      <div>
        <Rows rows={back} />
        <p>
          {title} {phones.map(formatPhone).join('、')}
          <br />
          {address}
        </p>
      </div>
      <QrCode address={url} />
    </div>
  );
}

const Rows = ({ rows }: { rows: UrgentCard['front'] }) => (
  <dl>
    {rows.map(({ label, phone }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{formatPhone(phone)}</dd>
      </div>
    ))}
  </dl>
);
