import { DayText } from '../../components/time/DayText.tsx';
import { shownDuring } from '../../components/time/in-force.ts';
import { Section } from '../../components/text/Section.tsx';
import { Ways } from '../../components/contact/Ways.tsx';
import type { PageContext } from '../../schema/page.ts';
import { PhoneText } from '../notice/PhoneText.tsx';
import { ways, type Consultation } from './schema.ts';

const icons = {
  window: 'window',
  phone: 'phone',
  email: 'mail',
  post: 'mail',
  meeting: 'people',
  link: 'link',
} satisfies Record<keyof typeof ways, string>;

/** Every way to speak up, those without the internet among them. */
export function Respond({ respond, context }: Pick<Consultation, 'respond'> & { context: PageContext }) {
  return (
    <Section id="respond" title="怎么提意见">
      <Ways
        ways={respond.map((row) => ({
          icon: icons[row.way],
          name: ways[row.way],
          children: <How {...row} context={context} />,
        }))}
      />
    </Section>
  );
}

function How({ detail, at, url, context }: Consultation['respond'][number] & { context: PageContext }) {
  return (
    <>
      {at && (
        <>
          <DayText value={at} now={context.now} week />
          <span {...shownDuring({ from: at }, context.now)}>（已经过了）</span>，
        </>
      )}
      {url ? <a href={url}>{detail}</a> : <Detail text={detail} context={context} />}
    </>
  );
}

/** How, with the address of a mailbox and telephone numbers to tap. */
function Detail({ text, context }: { text: string; context: PageContext }) {
  const [before, address, after] = text.split(/([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/);
  if (!address) return <PhoneText text={text} context={context} />;
  return (
    <>
      {before}
      <a href={`mailto:${address}`}>{address}</a>
      <PhoneText text={after ?? ''} context={context} />
    </>
  );
}
