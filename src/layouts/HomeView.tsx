import { Acts, Button } from '../components/entry/Acts.tsx';
import { Due, DueRow } from '../components/list/Due.tsx';
import { BlockHeading } from '../components/text/Headings.tsx';
import { Ledger, LedgerRow } from '../components/list/Ledger.tsx';
import { Place } from '../components/contact/Place.tsx';
import { SearchForm } from '../components/list/SearchForm.tsx';
import { StateNote } from '../components/status/StateNote.tsx';
import { Title } from '../components/text/Title.tsx';
import { Today } from '../components/time/Today.tsx';
import { LateBlock } from './ledger/LateBlock.tsx';
import { UrgentBlock } from './UrgentBlock.tsx';
import type { Home } from '../model/home.ts';
import { LIFE_TITLE } from '../model/life/life-links.ts';
import { ELDER_HREF, lifeHref, listHref } from '../model/links.ts';

/** The board as one meets it: what is urgent, what still runs, what one comes for every day, and what is new. */
export function HomeView({ home }: { home: Home }) {
  return (
    <div className="home">
      <div className="head">
        <Today now={home.now} />
        <span className="rule" />
        <div className="mast">
          <div>
            <h1>
              <Title text={home.title} />
            </h1>
            <a href={ELDER_HREF}>长者版</a>
          </div>
          <SearchForm />
        </div>
      </div>
      <UrgentBlock home={home} />
      <Ongoing home={home} />
      {home.late && <LateBlock late={home.late} />}
      <Everyday home={home} />
      <section aria-labelledby="h-new">
        <BlockHeading id="h-new" title="最新公开" more={home.newestMore} />
        <Ledger>
          {home.newest.map((row) => (
            <LedgerRow key={row.entry} {...row} now={home.now} />
          ))}
        </Ledger>
      </section>
    </div>
  );
}

function Ongoing({ home: { ongoing, ongoingCount, now } }: { home: Home }) {
  return (
    <section aria-labelledby="h-now">
      <BlockHeading id="h-now" title="正在进行" more={{ label: '最近的会', href: listHref('meetings') }} />
      {ongoing.length === 0 ? (
        <StateNote title="眼下没有正在征集、招募或公示的事" />
      ) : (
        <Due>
          {ongoing.map((row) => (
            <DueRow key={row.entry} {...row} now={now} />
          ))}
        </Due>
      )}
      {ongoingCount > ongoing.length && (
        <Acts>
          <Button href="/ongoing/" alt>
            全部 {ongoingCount} 件
          </Button>
        </Acts>
      )}
    </section>
  );
}

function Everyday({ home }: { home: Home }) {
  return (
    <div className="side">
      <section aria-labelledby="h-do">
        <BlockHeading id="h-do" title={LIFE_TITLE} more={{ label: '全部', href: lifeHref() }} />
        <ul className="two">
          {home.lives.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="h-pl">
        <BlockHeading id="h-pl" title="今天在哪里办" more={home.placesMore} />
        {home.places.map((place) => (
          <Place key={place.entry} {...place} show="next" />
        ))}
      </section>
      <section aria-labelledby="h-co">
        <BlockHeading id="h-co" title="社区" />
        <ul className="two">
          {home.communities.map(({ id, label, href, count }) => (
            <li key={id} data-of={id}>
              <a href={href}>
                {label} <span className="small">本月 {count} 件</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
