import { Acts, Button } from '../../components/entry/Acts.tsx';
import { Ledger, LedgerRow } from '../../components/list/Ledger.tsx';
import { ListHead } from '../../components/list/ListHead.tsx';
import { Section } from '../../components/text/Section.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { WALL_WEEK_HREF } from '../../model/links.ts';
import type { WallPage } from '../../model/wall/wall-page.ts';

/** What is to be put up this week and what is to come down, with the sheets; labels and cards below. */
export function WeekView({ page, title, lead, now }: { page: WallPage; title: string; lead: string; now: string }) {
  const { from, to, post, takeDown, boards, communities } = page;
  return (
    <div className="doc">
      <ListHead title={title} lead={lead} crumbs={[{ label: '首页', href: '/' }]}>
        <p className="small">
          <DayText value={from} />至
          <DayText value={to} />
        </p>
      </ListHead>
      <Section id="post" title="要贴的">
        <div>
          {post.length === 0 ? <p>这一周没有新公开的。</p> : <Rows rows={post} now={now} />}
          {post.length > 0 && (
            <Acts>
              <Button href={WALL_WEEK_HREF}>一次打印这 {post.length} 份</Button>
            </Acts>
          )}
        </div>
      </Section>
      <Section id="down" title="要撤的">
        {takeDown.length === 0 ? <p>这一周没有到期的。</p> : <Rows rows={takeDown} now={now} />}
      </Section>
      <Section id="boards" title="公开栏标签">
        <Links links={boards} />
      </Section>
      <Section id="cards" title="急事电话卡">
        <Links links={communities} />
      </Section>
    </div>
  );
}

const Rows = ({ rows, now }: { rows: WallPage['post']; now: string }) => (
  <Ledger>
    {rows.map(({ href, title, lang, day, line }) => (
      <LedgerRow key={href} {...{ href, title, lang, day, line, now }} />
    ))}
  </Ledger>
);

const Links = ({ links }: { links: WallPage['boards'] }) => (
  <p className="acts">
    {links.map(({ href, title }) => (
      <Button key={href} href={href} alt>
        {title}
      </Button>
    ))}
  </p>
);
