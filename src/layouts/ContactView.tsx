import { Acts, Button } from '../components/entry/Acts.tsx';
import { CallRows } from '../components/contact/CallRows.tsx';
import { Hotlines } from '../components/contact/Hotlines.tsx';
import { DocumentHead } from '../components/entry/DocumentHead.tsx';
import { MyCommunity } from '../components/contact/MyCommunity.tsx';
import { Place } from '../components/contact/Place.tsx';
import { JumpLinks } from '../components/text/JumpLinks.tsx';
import { Section } from '../components/text/Section.tsx';
import { UrgentHelp } from '../components/contact/UrgentHelp.tsx';
import { ACCESSIBILITY_HREF, ledgerHref } from '../model/links.ts';
import type { Contact } from '../model/contact/contact.ts';

/** How to reach the community without a computer. */
export function ContactView({ contact, lead }: { contact: Contact; lead: string }) {
  const { organiser, address, urgent, communities, hotlines, offices, placesHref, correctionDays } = contact;
  return (
    <div className="doc">
      <DocumentHead org={organiser} title="怎么找到我们" lead={lead} crumbs={[{ label: '首页', href: '/' }]} />
      <JumpLinks
        to={[
          { id: 'urgent', label: '急事找谁' },
          ...(hotlines.length > 0 ? [{ id: 'hotlines', label: '打电话问' }] : []),
          { id: 'offices', label: '到窗口' },
          { id: 'letters', label: '写信' },
          { id: 'wrong', label: '公示写错了' },
          { id: 'accessibility', label: '看不清、走不动' },
        ]}
      />
      <Section id="urgent" title="急事找谁">
        <div>
          <MyCommunity communities={communities} />
          {urgent.map(({ kind, ...help }) => (
            <UrgentHelp key={kind} id={kind} {...help} />
          ))}
        </div>
      </Section>
      {hotlines.length > 0 && (
        <Section id="hotlines" title="打电话问">
          <div>
            <Hotlines hotlines={hotlines} />
          </div>
        </Section>
      )}
      <Section id="offices" title="到窗口">
        <div>
          {offices.map((office) => (
            <Place key={office.entry} {...office} />
          ))}
          <Acts>
            <Button href={placesHref} alt>
              全部服务场所
            </Button>
          </Acts>
        </div>
      </Section>
      <Section id="letters" title="写信">
        <p>
          {organiser}，{address}。信封上写明是给哪个社区的；也可以投进各楼的意见箱。
        </p>
      </Section>
      <Section id="wrong" title="公示写错了">
        <div>
          <p>
            数字不对、事情不对、看不懂，都可以说：打给发公示的那个社区，或者到窗口，说清是哪一页的哪一处。核实以后在那一页上改，并写明哪天改了什么。
          </p>
          <CallRows
            calls={offices.flatMap(({ name, phones: [phone] }) => (phone === undefined ? [] : { label: name, phone }))}
          />
          {correctionDays !== undefined && <p>{correctionDays} 个工作日内答复您。</p>}
          <p>
            该公开没公开的，看<a href={ledgerHref()}>公开台账</a>。
          </p>
        </div>
      </Section>
      <Section id="accessibility" title="看不清、走不动">
        <p>
          哪里有坡道、谁可以念给您听、用不了找谁说，见<a href={ACCESSIBILITY_HREF}>无障碍声明</a>。
        </p>
      </Section>
    </div>
  );
}
