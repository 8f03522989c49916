import { Acts, Button } from '../../components/entry/Acts.tsx';
import { Ledger, LedgerRow } from '../../components/list/Ledger.tsx';
import { ListHead } from '../../components/list/ListHead.tsx';
import { Section } from '../../components/text/Section.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { WALL_WEEK_HREF } from '../../model/links.ts';
import type { WallPage } from '../../model/wall/wall-page.ts';

type Round = WallPage['rounds'][number];

/** What is to be put up this week and what is to come down, by the boards to which somebody walks; cards below. */
export function WeekView({ page, title, lead, now }: { page: WallPage; title: string; lead: string; now: string }) {
  const { from, to, count, rounds, communities } = page;
  return (
    <div className="doc">
      <ListHead title={title} lead={lead} crumbs={[{ label: '首页', href: '/' }]}>
        <p className="small">
          <DayText value={from} />至
          <DayText value={to} />
        </p>
        {count > 0 && (
          <Acts>
            <Button href={WALL_WEEK_HREF}>一次打印要贴的 {count} 份</Button>
          </Acts>
        )}
      </ListHead>
      {rounds.map((round) => (
        <Section key={round.id} id={round.id} title={round.title}>
          <RoundRows round={round} now={now} />
        </Section>
      ))}
      <Section id="cards" title="急事电话卡">
        <Links links={communities} />
      </Section>
    </div>
  );
}

function RoundRows({ round: { boards, post, down, ending }, now }: { round: Round; now: string }) {
  return (
    <div>
      <Rows title="要贴" rows={post} now={now} />
      <Rows title="今天就撤" rows={down} now={now} />
      <Rows title="这周到期，到期以后撤" rows={ending} now={now} />
      {post.length + down.length + ending.length === 0 && <p>这一周没有要贴、要撤的。</p>}
      {boards.length > 0 && (
        <p className="small">
          公开栏标签：
          {boards.map(({ href, title }, nth) => (
            <span key={href}>
              {nth > 0 && '、'}
              <a href={href}>{title}</a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function Rows({ title, rows, now }: { title: string; rows: Round['post']; now: string }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>
        {title}（{rows.length}）
      </h3>
      <Ledger>
        {rows.map(({ href, title: own, lang, day, line }, nth) => (
          <LedgerRow key={nth} {...{ href, title: own, lang, day, line, now }} />
        ))}
      </Ledger>
    </>
  );
}

const Links = ({ links }: { links: WallPage['communities'] }) => (
  <p className="acts">
    {links.map(({ href, title }) => (
      <Button key={href} href={href} alt>
        {title}
      </Button>
    ))}
  </p>
);
