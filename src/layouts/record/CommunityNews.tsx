import { Acts, Button } from '../../components/entry/Acts.tsx';
import { Ledger, LedgerRow } from '../../components/list/Ledger.tsx';
import { Section } from '../../components/text/Section.tsx';
import { SUBSCRIBE_HREF } from '../../model/links.ts';
import type { Row } from '../../model/rows.ts';

interface Props {
  /** The newest. */
  rows: readonly Row[];
  now: string;
  /** Where the older ones are, if there are any. */
  older?: { href: string; count: number } | undefined;
  /** In 长者版, which has no page of subscriptions. */
  elder?: boolean;
}

/** What a community published last, and how one hears of what comes. */
export const CommunityNews = ({ rows, now, older, elder }: Props) => (
  <Section id="news" title="最近公布的">
    <div>
      <Ledger>
        {rows.map((row) => (
          <LedgerRow key={row.entry} {...row} now={now} />
        ))}
      </Ledger>
      <Acts>
        {older && (
          <Button href={older.href} alt>
            更早的 {older.count} 件
          </Button>
        )}
        {!elder && <a href={SUBSCRIBE_HREF}>有新的怎么知道</a>}
      </Acts>
      {elder && (
        <p>
          有新的怎么知道：把这一页放到手机桌面，点开就看见。苹果手机点“分享”，再点“添加到主屏幕”；安卓手机在浏览器的菜单里点“添加到桌面”。不会弄的，请服务站的人帮一次。
        </p>
      )}
    </div>
  </Section>
);
