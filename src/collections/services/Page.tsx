import { Checklist } from '../../components/text/Checklist.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Steps } from '../../components/text/Steps.tsx';
import type { PageProps } from '../../schema/page.ts';
import { Basis } from '../notice/Basis.tsx';
import { CitedText } from '../notice/CitedText.tsx';
import { Notice } from '../notice/Notice.tsx';
import { Paragraphs } from '../notice/Paragraphs.tsx';
import { PhoneText } from '../notice/PhoneText.tsx';
import { OpenFacts } from './OpenFacts.tsx';
import type { Service } from './schema.ts';
import { Where } from './Where.tsx';

export function ServicePage(page: PageProps<Service>) {
  const { entry, body, context } = page;
  const { data } = entry;
  const { materials = [], basis = [], conditions } = data;
  const { amounts, others } = bodyParts(body.html);
  return (
    <Notice
      page={page}
      number={
        <>
          最近核对 <DayText value={data.checked} />
        </>
      }
      line={[data.category, data.audience.join('、')]}
      facts={<OpenFacts data={data} context={context} />}
      rows={[
        { label: '服务类别', value: data.category },
        { label: '服务对象', value: data.audience.join('、') },
        { label: '最近核对', value: <Checked {...data} /> },
      ]}
    >
      {conditions && (
        <Section id="conditions" title="办理条件">
          <Paragraphs text={conditions} context={context} />
        </Section>
      )}
      <Prose html={amounts} />
      <Section id="materials" title="带什么">
        {materials.length > 0 ? (
          <Checklist
            items={materials.map((row) => ({
              name: row.name,
              amount: amountOf(row),
              note: row.note && <CitedText text={row.note} context={context} />,
            }))}
          />
        ) : (
          <p>不用带材料。</p>
        )}
      </Section>
      <Section id="steps" title="怎么办">
        <Steps
          steps={data.steps.map((step) => (
            <PhoneText key={step} text={step} context={context} />
          ))}
        />
      </Section>
      <Where data={data} context={context} />
      {others && (
        <Section id="more" title="补充说明">
          <Prose html={others} />
        </Section>
      )}
      {basis.length > 0 && (
        <Section id="basis" title="依据">
          <Basis rows={basis} context={context} />
        </Section>
      )}
    </Notice>
  );
}

/** How much one gets or pays is what people come for: these parts of the text stand before what one has to bring. */
function bodyParts(html: string): { amounts: string; others: string } {
  const parts = html.split(/(?=<h2[ >])/);
  const isAmount = (part: string) => /^<h2[^>]*>[^<]*(?:多少|标准|金额|收费)/.test(part);
  return { amounts: parts.filter(isAmount).join(''), others: parts.filter((part) => !isAmount(part)).join('') };
}

const Checked = ({ checked, checkedBy }: Service) => (
  <>
    <DayText value={checked} />，{checkedBy}
  </>
);

/** 原件，复印 1 份. One original is simply 原件. */
function amountOf({ original = 0, copies = 0 }: NonNullable<Service['materials']>[number]): string {
  const parts = [original > 0 && (original === 1 ? '原件' : `原件 ${original} 份`), copies > 0 && `复印 ${copies} 份`];
  return parts.filter(Boolean).join('，');
}
