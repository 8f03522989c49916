import { Acts, Button } from '../../components/entry/Acts.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Tally } from '../../components/list/Tally.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import type { PageContext, PageProps } from '../../schema/page.ts';
import { CitedText } from '../notice/CitedText.tsx';
import { Dated } from '../notice/Dated.tsx';
import { Notice } from '../notice/Notice.tsx';
import { owedRows } from '../notice/Owed.tsx';
import { Paragraphs } from '../notice/Paragraphs.tsx';
import { whoAnswers } from '../notice/who-answers.ts';
import { Answers } from './Answers.tsx';
import type { Need } from './schema.ts';
import { gapOf, units } from './status.ts';

export function NeedPage(page: PageProps<Need>) {
  const { entry, body, context } = page;
  const { data } = entry;
  const { audience, need, registered, answers = [], refused } = data;
  return (
    <Notice
      page={page}
      line={[audience.join('、'), <Dated key="registered" day={registered} what="登记" />]}
      facts={<Gap data={data} context={context} />}
      rows={[
        { label: '谁需要', value: audience.join('、') },
        { label: '登记日期', value: <DayText value={registered} /> },
        ...owedRows(data, context),
      ]}
    >
      <Section id="need" title="需要什么">
        <Paragraphs text={need} context={context} />
      </Section>
      {answers.length > 0 && (
        <Section id="answers" title="谁来接">
          <Answers answers={answers} unit={units[data.unit]} context={context} />
        </Section>
      )}
      {refused && (
        <Section id="refused" title="办不了的">
          <p>
            <DayText value={refused.day} now={context.now} />
            答复：
            <CitedText text={refused.reason} context={context} />
          </p>
        </Section>
      )}
      {body.html && (
        <Section id="body" title="补充说明">
          <Prose html={body.html} />
        </Section>
      )}
    </Notice>
  );
}

const whenClosed = (data: Need) => {
  if (!data.refused) return '都接上了';
  return gapOf(data) === data.count ? '这一批都办不了' : '能接的都接上了';
};

/** How many are without an answer, and how to lend a hand. */
function Gap({ data, context }: { data: Need; context: PageContext }) {
  const { count, unit, community, refused } = data;
  const gap = gapOf(data);
  const phone = whoAnswers(community, context)?.phone;
  const open = gap > 0 && !refused;
  return (
    <Facts title={open ? `还有 ${gap} ${units[unit]}没有人接` : whenClosed(data)}>
      <Tally
        figures={[
          { label: `登记（${units[unit]}）`, value: count },
          { label: '接上了', value: count - gap },
          { label: refused ? '办不了' : '没有接上', value: gap },
        ]}
      />
      {open && (
        <Acts>
          {phone && <Tel phone={phone} look="button" />}
          <Button href="/volunteering/" alt>
            看志愿招募
          </Button>
        </Acts>
      )}
    </Facts>
  );
}
