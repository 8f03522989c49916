import { CallRows } from '../components/contact/CallRows.tsx';
import { MyCommunity } from '../components/contact/MyCommunity.tsx';
import { OpensNext } from '../components/time/OpenNow.tsx';
import type { Home } from '../model/home.ts';

/** On the home page: whom to ring when something is urgent; first, for who has chosen a community, whom there. */
export function UrgentBlock({ home: { calls, communities } }: { home: Home }) {
  const own = communities.flatMap((community) =>
    community.calls.map(({ kind, label, name, phone }) => ({ kind, label: name ?? label, phone, only: community.id })),
  );
  // Whose number it is depends on where one lives: the way to all of them, for who has not said it.
  const local = [...new Map(communities.flatMap(({ calls }) => calls).map((call) => [call.kind, call])).values()];
  return (
    <section className="urgent" aria-labelledby="h-urgent">
      <div className="hd">
        <h2 id="h-urgent">急事找谁</h2>
        <MyCommunity communities={communities.map(({ id, label }) => ({ id, title: label }))} />
      </div>
      {communities.map(({ id, title, href, hours }) => (
        <p className="today" key={id} data-of={id} data-only="">
          <a href={href}>{title}</a>
          <OpensNext hours={hours} scripted />
        </p>
      ))}
      <CallRows calls={[...own, ...calls]}>
        {local.map(({ kind, label }) => (
          <li key={kind}>
            <a href={`/contact/#${kind}`}>{label}</a>
          </li>
        ))}
        <li>
          <a href="/contact/">怎么说、全部电话</a>
        </li>
      </CallRows>
    </section>
  );
}
