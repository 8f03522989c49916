import { Ledger, LedgerRow } from '../../components/list/Ledger.tsx';
import { ListHead } from '../../components/list/ListHead.tsx';
import { LIFE_LEAD, LIFE_TITLE } from '../../model/life/life-links.ts';
import type { LifePage } from '../../model/life/life-pages.ts';

/** All events of life, each with what to do first. */
export const LifeIndexView = ({ pages, now }: { pages: readonly LifePage[]; now: string }) => (
  <div className="list">
    <ListHead title={LIFE_TITLE} crumbs={[{ label: '首页', href: '/' }]} lead={LIFE_LEAD} />
    <Ledger>
      {pages.map(({ href, title, lead }) => (
        <LedgerRow key={href} title={title} href={href} line={[lead]} now={now} />
      ))}
    </Ledger>
  </div>
);
