import { Hotlines } from '../../components/contact/Hotlines.tsx';
import { Place } from '../../components/contact/Place.tsx';
import { DocumentHead } from '../../components/entry/DocumentHead.tsx';
import { Due, DueRow } from '../../components/list/Due.tsx';
import { Ledger, LedgerRow } from '../../components/list/Ledger.tsx';
import { Section } from '../../components/text/Section.tsx';
import { LIFE_TITLE } from '../../model/life/life-links.ts';
import type { LifePage, Spot } from '../../model/life/life-pages.ts';
import { lifeHref } from '../../model/links.ts';

/** One event of life: what to do first, and everything of the board that is of use then. */
export function LifeView({ page, org, now }: { page: LifePage; org: string; now: string }) {
  const { title, lead, services, places, rules, running, asked, calls } = page;
  const crumbs = [
    { label: '首页', href: '/' },
    { label: LIFE_TITLE, href: lifeHref() },
  ];
  return (
    <div className="doc">
      <DocumentHead org={org} title={title} lead={lead} crumbs={crumbs} />
      {services.length > 0 && (
        <Section id="services" title="能办的事">
          <Spots spots={services} />
        </Section>
      )}
      {running.length > 0 && (
        <Section id="running" title="正在进行">
          <Due>
            {running.map((row) => (
              <DueRow key={row.entry} {...row} now={now} />
            ))}
          </Due>
        </Section>
      )}
      {calls.length > 0 && (
        <Section id="calls" title="打电话问">
          <div>
            <Hotlines hotlines={calls} />
          </div>
        </Section>
      )}
      {places.length > 0 && (
        <Section id="places" title="去哪里">
          <Spots spots={places} />
        </Section>
      )}
      {asked.length > 0 && <Rows id="asked" title="问过大家的" rows={asked} now={now} />}
      {rules.length > 0 && <Rows id="rules" title="现行规定" rows={rules} now={now} />}
    </div>
  );
}

const Rows = ({ id, title, rows, now }: { id: string; title: string; rows: LifePage['rules']; now: string }) => (
  <Section id={id} title={title}>
    <Ledger>
      {rows.map((row) => (
        <LedgerRow key={row.entry} {...row} day={undefined} now={now} />
      ))}
    </Ledger>
  </Section>
);

const Spots = ({ spots }: { spots: readonly Spot[] }) => (
  <div>
    {spots.map(({ entry, online, ...spot }) => (
      <Place key={entry} {...spot} show="next">
        {online && (
          <a className="tel" href={online} rel="external">
            网上办
          </a>
        )}
      </Place>
    ))}
  </div>
);
