import { DayText } from '../../components/time/DayText.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { StatusMark } from '../../components/status/StatusMark.tsx';
import { Toc } from '../../components/text/Toc.tsx';
import type { PageProps } from '../../schema/page.ts';
import { UNKNOWN_DATE } from '../../schema/fields/time.ts';
import { Dated } from '../notice/Dated.tsx';
import { Notice } from '../notice/Notice.tsx';
import { PlainWords } from './PlainWords.tsx';
import { kinds, levels, type Policy } from './schema.ts';
import { ValidityFacts } from './ValidityFacts.tsx';

/** Fewer headings than this need no contents list. */
const FEWEST = 3;

export function PolicyPage(page: PageProps<Policy>) {
  const { entry, body, context } = page;
  const { data } = entry;
  const { made, effective, expires, plain } = data;
  const known = made !== UNKNOWN_DATE;
  return (
    <Notice
      page={page}
      org={data.issuer}
      number={data.docNumber ?? data.otherNumber}
      line={[
        known ? <Dated key="made" day={made} what="成文" /> : '成文日期不详',
        effective && <Dated key="effective" day={effective} what="起施行" />,
      ]}
      facts={<ValidityFacts id={entry.id} data={data} context={context} />}
      contents={body.headings.length >= FEWEST && <Toc items={body.headings} />}
      rows={[
        { label: '发文机关', value: data.issuer },
        { label: '发文字号', value: data.docNumber },
        { label: '其他编号', value: data.otherNumber },
        { label: '成文日期', value: known ? <DayText value={made} /> : made },
        { label: '施行日期', value: effective && <DayText value={effective} /> },
        { label: '失效日期', value: expires && <DayText value={expires} /> },
        { label: '主题分类', value: data.topic },
        { label: '文件级别', value: levels[data.level] },
        { label: '文件种类', value: kinds[data.kind] },
        { label: '有效性', value: <StatusMark schedule={context.status} now={context.now} /> },
        { label: '发布机构', value: context.issuer !== data.issuer && context.issuer },
      ]}
    >
      {plain && <PlainWords plain={plain} body={body} context={context} />}
      <Prose html={body.html} law />
    </Notice>
  );
}
