import { ListHead } from '../../components/list/ListHead.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { GuideRow } from '../../outputs/field-guide.ts';
import type { YearCount } from '../../outputs/open-chunks.ts';

interface Props {
  name: string;
  title: string;
  lead: string;
  /** The years that have a file of their own, the latest first. */
  years: readonly YearCount[];
  fields: readonly GuideRow[];
}

/** The open data of one collection for people: its files, and what each field means. */
export function DataSetView({ name, title, lead, years, fields }: Props) {
  const crumbs = [
    { label: '首页', href: '/' },
    { label: '开放数据', href: '/data/' },
  ];
  return (
    <div className="doc">
      <ListHead title={title} crumbs={crumbs} lead={lead} />
      <Section id="files" title="全部">
        <p className="line">
          <a href={`/data/${name}.csv`}>CSV</a>
          <a href={`/data/${name}.json`}>JSON</a>
          <a href={`/data/${name}.table.json`}>CSV 的列（Table Schema）</a>
          <a href={`/data/${name}.schema.json`}>JSON 的项（JSON Schema）</a>
        </p>
      </Section>
      {years.map(({ year, count }) => (
        <Section key={year} id={`y${year}`} title={`${year}年，${String(count)} 篇`}>
          <Files path={`/data/${name}/${year}`} />
        </Section>
      ))}
      <Section id="fields" title="各栏的意思">
        <FieldTable fields={fields} />
      </Section>
    </div>
  );
}

const Files = ({ path }: { path: string }) => (
  <p className="line">
    <a href={`${path}.csv`}>CSV</a>
    <a href={`${path}.json`}>JSON</a>
  </p>
);

function FieldTable({ fields }: { fields: readonly GuideRow[] }) {
  return (
    <div className="fit fit-20">
      <table>
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">键</th>
            <th scope="col">写法</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ key, label: field, required, form, options }) => (
            <tr key={key}>
              <th scope="row">
                {field}
                {!required && <span className="small">（可不填）</span>}
              </th>
              <td data-label="键">{key}</td>
              <td data-label="写法">
                {form}
                {options.length > 0 && (
                  <span className="small">
                    {'：'}
                    {options
                      .map((option) =>
                        option.value === option.label ? option.label : `${option.value} ${option.label}`,
                      )
                      .join('、')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
