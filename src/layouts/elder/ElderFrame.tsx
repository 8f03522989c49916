import { formatPhone, phoneHref } from '../../components/contact/phone-number.ts';
import { Icon } from '../../components/text/Icon.tsx';
import { AsOf } from '../../components/time/AsOf.tsx';
import type { Frame } from '../../model/frame.ts';
import { ELDER_HREF } from '../../model/links.ts';

interface TopProps {
  frame: Frame;
  /** The page before this one; absent on the first. */
  back?: { label: string; href: string } | undefined;
  /** The same page in the usual edition. */
  usual: string;
}

/** Way back, way out, and what changes how the page is read. Buttons that only a script can work are there only with it. */
export function ElderTop({ frame, back, usual }: TopProps) {
  return (
    <header className="elder-top">
      <nav className="wrap" aria-label="页首">
        <a href={back?.href ?? ELDER_HREF} aria-current={back ? undefined : 'page'}>
          {back ? `‹ ${back.label}` : `${frame.street}长者版`}
        </a>
        <a href={usual} data-leave="">
          普通版
        </a>
      </nav>
      <div className="wrap elder-tools" role="group" aria-label="字号和朗读">
        <button type="button" data-step="-1">
          小一点
        </button>
        <button type="button" data-step="1">
          大一点
        </button>
        <button type="button" data-read="">
          读给我听
        </button>
        <span className="vh" role="status" data-step-said="" />
      </div>
    </header>
  );
}

/** Of when the page is true, and who answers for it. */
export function ElderFoot({ frame, now, daily }: { frame: Frame; now: string; daily: boolean }) {
  return (
    <footer className="elder-foot wrap">
      <p>
        {frame.organiser}主办，{frame.address}
      </p>
      <p>
        <AsOf now={now} daily={daily} />
      </p>
      <p>
        <a href={`${ELDER_HREF}about/`}>长者版怎么用</a>
      </p>
    </footer>
  );
}

/** Always under the thumb: home, whom to ring when it is urgent, whom to ring for everything else. */
export function ElderBar({ frame }: { frame: Frame }) {
  const [hotline] = frame.hotlines;
  return (
    <nav className="elder-bar" aria-label="电话">
      <a href={ELDER_HREF}>
        <Icon name="home" />
        首页
      </a>
      <a href={`${ELDER_HREF}calls/`}>
        <Icon name="emergency" />
        急事电话
      </a>
      {hotline && (
        <a href={phoneHref(hotline.phone)} aria-label={`打电话问${formatPhone(hotline.phone)}，${hotline.name}`}>
          打电话问
          <small>{formatPhone(hotline.phone)}</small>
        </a>
      )}
    </nav>
  );
}
