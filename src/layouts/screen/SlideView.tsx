import { formatPhone } from '../../components/contact/phone-number.ts';
import { QrCode } from '../../components/figures/QrCode.tsx';
import { Icon } from '../../components/text/Icon.tsx';
import { Title } from '../../components/text/Title.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { DaysLeft } from '../../components/time/DaysLeft.tsx';
import type { Slide } from '../../model/screen/slides.ts';

const ENDS = { left: '还剩*天', last: '截止*', over: '已截止' };
const HELD = { left: '还有*天', last: '就是*', over: '' };
/** Of so many characters a title is set smaller, twice. */
const [LONG, LONGEST] = [16, 36];

interface Props {
  slide: Slide;
  origin: string;
  now: string;
}

/** One picture: what it is and for whom, the title, until when, and the code that leads to the page. */
export function SlideView({ slide, origin, now }: Props) {
  const { label, place, title, lang, text, note, href, ends, held, level, calls, from, until } = slide;
  const size = title.length > LONGEST ? 'small' : title.length > LONG ? 'middle' : 'large';
  return (
    <section
      className="slide"
      data-slide={level ?? 'entry'}
      lang={lang}
      data-from={from}
      data-until={until}
      hidden={from !== undefined}
    >
      <div className="words">
        <p className="kind">
          {level && <Icon name={level} />}
          <b>{label}</b> {place}
        </p>
        <h2 data-length={size}>
          <Title text={title} />
        </h2>
        {text && <p className="text">{text}</p>}
        {calls && (
          <dl className="phones">
            {calls.map(({ label: whom, phone }) => (
              <div key={`${whom}${phone}`}>
                <dt>{whom}</dt>
                <dd>{formatPhone(phone)}</dd>
              </div>
            ))}
          </dl>
        )}
        {(ends ?? held) && (
          <p className="left">
            {held && <DayText value={held} now={now} week />}{' '}
            <DaysLeft until={(ends ?? held)!} now={now} words={ends ? ENDS : HELD} />
          </p>
        )}
        {note && <p className="note">{note}</p>}
      </div>
      {href && (
        <p className="scan">
          <QrCode address={origin + href} />
          <a href={href}>扫码看{calls ? '全部电话' : '全文'}</a>
        </p>
      )}
    </section>
  );
}
