import { DayText } from '../../components/time/DayText.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { PageProps } from '../../schema/page.ts';
import { AskFacts } from '../notice/AskFacts.tsx';
import { Basis } from '../notice/Basis.tsx';
import { Dated } from '../notice/Dated.tsx';
import { Notice } from '../notice/Notice.tsx';
import { owedRows } from '../notice/Owed.tsx';
import { Papers } from '../notice/Papers.tsx';
import { handledWords, kinds } from './handled.ts';
import { ItemRows } from './ItemRows.tsx';
import type { Register } from './schema.ts';

export function RegisterPage(page: PageProps<Register>) {
  const { entry, body, context } = page;
  const { data } = entry;
  const { kind, asOf, items, basis = [] } = data;
  const numbered = items.map((item, index) => ({ item, index }));
  const words = handledWords[kind];
  return (
    <Notice
      page={page}
      line={[kinds[kind], <Dated key="as-of" day={asOf} what="的清单" />]}
      facts={<AskFacts community={data.community} context={context} />}
      rows={[
        { label: '清单', value: kinds[kind] },
        { label: '清单截至', value: <DayText value={asOf} /> },
        ...owedRows(data, context),
        { label: '依据', value: basis.length > 0 && <Basis rows={basis} context={context} /> },
      ]}
    >
      {(['no', 'yes'] as const).map((handled) => {
        const own = numbered.filter(({ item }) => item.handled === handled);
        return (
          own.length > 0 && (
            <Section key={handled} id={handled} title={`${words[handled]}的 ${own.length} 项`}>
              <ItemRows kind={data.kind} items={own} context={context} />
            </Section>
          )
        );
      })}
      {body.html && (
        <Section id="body" title="说明">
          <Prose html={body.html} />
        </Section>
      )}
      <Papers papers={data.papers} context={context} />
    </Notice>
  );
}
