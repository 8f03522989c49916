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
}

/** What a community published last, and how one hears of what comes. */
export const CommunityNews = ({ rows, now, older }: Props) => (
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
        <a href={SUBSCRIBE_HREF}>有新的怎么知道</a>
      </Acts>
    </div>
  </Section>
);
