import { AsOf } from '../components/time/AsOf.tsx';
import { formatPhone, phoneHref } from '../components/contact/phone-number.ts';
import { ELDER_HREF, SUBSCRIBE_HREF } from '../model/links.ts';
import type { PagePlace } from './page-place.ts';

/** The menu at the foot: columns, communities, telephones, and who answers for the page. */
export function Foot({ frame, now, daily, lang }: PagePlace) {
  const { organiser, address, hotlines, communities, icp, policeRecord } = frame;
  const columns = [
    ...frame.menu,
    ...frame.more,
    { label: '搜索', href: '/search/' },
    { label: '长者版', href: ELDER_HREF },
  ];
  const count = '一二三四五六七八九十'[communities.length - 1];
  return (
    <footer className="foot" lang={lang} id="menu">
      <div className="wrap">
        <nav aria-labelledby="menu-columns">
          <h2 id="menu-columns">全部栏目</h2>
          <ul className="cols">
            {columns.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        {communities.length > 0 && (
          <nav aria-labelledby="menu-communities">
            <h2 id="menu-communities">{count ? `${count}个社区` : '各社区'}</h2>
            <ul>
              {communities.map(({ title, href, phone }) => (
                <li className="each" key={href}>
                  <a href={href}>{title}</a>
                  {phone && <a href={phoneHref(phone)}>{formatPhone(phone)}</a>}
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div>
          <h2>打电话问</h2>
          <ul>
            {hotlines.map(({ name, phone }) => (
              <li key={name}>
                <a href={phoneHref(phone)}>
                  {name}
                  <span>{formatPhone(phone)}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
        <p className="fine">
          {`${organiser}主办　${address}　`}
          <a href="/contact/">怎么找到我们</a>
          {'　'}
          <a href="/data/">开放数据</a>
          {'　'}
          <a href={SUBSCRIBE_HREF}>订阅和日历</a>
          <br />
          <AsOf now={now} daily={daily} />
          {icp && (
            <>
              <br />
              <a href="https://beian.miit.gov.cn/">{icp}</a>
            </>
          )}
          {policeRecord && `　${policeRecord}`}
        </p>
      </div>
    </footer>
  );
}
