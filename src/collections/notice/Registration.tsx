import type { ReactNode } from 'react';
import { DayText } from '../../components/time/DayText.tsx';
import { fingerprintWords } from '../../components/entry/file-words.ts';
import { Meta, type MetaRow } from '../../components/text/Meta.tsx';
import { PrintSlip } from '../../components/entry/PrintSlip.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { PageContext } from '../../schema/page.ts';

interface Props {
  context: PageContext;
  issuer?: string | undefined;
  /** What the office that published it is called. */
  issuerLabel?: string | undefined;
  published?: string | undefined;
  rows?: readonly MetaRow[] | undefined;
  term?: ReactNode;
}

/** The end of every page: what an archive asks for, and on paper where the original is. */
export function Registration({ context, issuer, issuerLabel = '发布机构', published, rows = [], term }: Props) {
  const { number, digest, url } = context;
  const own = new Set(rows.map(({ label }) => label));
  const common: MetaRow[] = [
    { label: '索引号', value: number },
    { label: issuerLabel, value: issuer },
  ];
  return (
    <>
      <Section id="record" title="登记信息">
        <Meta
          rows={[
            ...common.filter(({ label }) => !own.has(label)),
            ...rows,
            { label: '发布日期', value: published && <DayText value={published} /> },
            { label: '内容指纹', value: digest && fingerprintWords(digest) },
          ]}
        />
      </Section>
      <PrintSlip address={url.replace(/^https?:\/\//, '')} term={term} />
    </>
  );
}
