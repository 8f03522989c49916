import { DayText } from '../../components/time/DayText.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Ways } from '../../components/contact/Ways.tsx';
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
export function Respond({ respond, now }: Pick<Consultation, 'respond'> & { now: string }) {
  return (
    <Section id="respond" title="怎么提意见">
      <Ways
        ways={respond.map((row) => ({
          icon: icons[row.way],
          name: ways[row.way],
          children: <How {...row} now={now} />,
        }))}
      />
    </Section>
  );
}

function How({ detail, at, url, now }: Consultation['respond'][number] & { now: string }) {
  return (
    <>
      {at && (
        <>
          <DayText value={at} now={now} week />，
        </>
      )}
      {url ? <a href={url}>{detail}</a> : <Detail text={detail} />}
    </>
  );
}

/** How, with the address of a mailbox and telephone numbers to tap. */
function Detail({ text }: { text: string }) {
  const [before, address, after] = text.split(/([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/);
  if (!address) return <PhoneText text={text} />;
  return (
    <>
      {before}
      <a href={`mailto:${address}`}>{address}</a>
      <PhoneText text={after ?? ''} />
    </>
  );
}
