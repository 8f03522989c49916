import { Hotlines } from '../../components/contact/Hotlines.tsx';
import { MyCommunity } from '../../components/contact/MyCommunity.tsx';
import { UrgentHelp } from '../../components/contact/UrgentHelp.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import { JumpLinks } from '../../components/text/JumpLinks.tsx';
import type { Contact } from '../../model/contact/contact.ts';

/** Whom to ring: what is urgent first, then for everything else, then who sits in which office. */
export function ElderCallsView({ contact }: { contact: Contact }) {
  const { urgent, hotlines, offices, communities, correctionDays } = contact;
  return (
    <>
      <h1>急事与电话</h1>
      <p className="lead">点一下号码就能打。</p>
      <JumpLinks
        to={[
          ...urgent.map(({ kind, label }) => ({ id: kind, label })),
          ...(hotlines.length > 0 ? [{ id: 'h-ask', label: '打电话问' }] : []),
          { id: 'h-offices', label: '街道和社区' },
          { id: 'wrong', label: '公示写错了' },
        ]}
      />
      <MyCommunity communities={communities} />
      <section aria-label="急事找谁" id="h-urgent">
        {urgent.map(({ kind, ...help }) => (
          <UrgentHelp key={kind} id={kind} {...help} />
        ))}
      </section>
      {hotlines.length > 0 && (
        <section aria-labelledby="h-ask">
          <h2 id="h-ask">打电话问</h2>
          <Hotlines hotlines={hotlines} />
        </section>
      )}
      <section aria-labelledby="h-offices">
        <h2 id="h-offices">街道和社区</h2>
        {offices.map(({ entry, name, href, address, phones }) => (
          <div className="place" key={entry} data-of={entry.split('/')[1]}>
            <p className="today">
              <b>
                <a href={href}>{name}</a>
              </b>
            </p>
            <p>{address}</p>
            {phones.map((phone) => (
              <Tel key={phone} phone={phone} />
            ))}
          </div>
        ))}
      </section>
      <section aria-labelledby="wrong">
        <h2 id="wrong">公示写错了</h2>
        <p>打给发公示的那个社区，或者到窗口，说清是哪一页的哪一处。</p>
        {correctionDays !== undefined && <p>{correctionDays} 个工作日内答复您。</p>}
      </section>
    </>
  );
}
