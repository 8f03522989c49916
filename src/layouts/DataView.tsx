import { ListHead } from '../components/list/ListHead.tsx';
import { Section } from '../components/text/Section.tsx';
import type { GuideRow } from '../outputs/field-guide.ts';

interface DataSet {
  name: string;
  label: string;
  count: number;
  feed: boolean;
  fields: readonly GuideRow[];
}

/** Open data for people: what there is, in which forms, and what each field means. */
export function DataView({ sets, lead }: { sets: readonly DataSet[]; lead: string }) {
  return (
    <div className="doc">
      <ListHead title="开放数据" crumbs={[{ label: '首页', href: '/' }]} lead={lead} />
      <Section id="about" title="怎么用">
        <div className="prose">
          <p>
            <b>CSV</b> 用表格软件打开，表头是中文；<b>JSON</b> 给程序用，<b>JSON Schema</b>{' '}
            说明每一栏的写法，三者出自同一份定义。金额的单位是元，日期是北京时间。
          </p>
          <p>
            撤回的内容在数据里只留标题、撤回日期和原因；因为涉及个人信息撤回的，只留编号、网址和撤回日期，用过这些数据的请一并删掉。
          </p>
        </div>
      </Section>
      <Section id="files" title="下载">
        <div className="fit fit-20">
          <table>
            <thead>
              <tr>
                <th scope="col">栏目</th>
                <th scope="col" className="amt">
                  篇数
                </th>
                <th scope="col">文件</th>
              </tr>
            </thead>
            <tbody>
              {sets.map(({ name, label, count, feed }) => (
                <tr key={name}>
                  <th scope="row">{label}</th>
                  <td className="amt" data-label="篇数">
                    {count}
                  </td>
                  <td data-label="文件">
                    <p className="line">
                      <a href={`/data/${name}.csv`}>CSV</a>
                      <a href={`/data/${name}.json`}>JSON</a>
                      <a href={`/data/${name}.schema.json`}>JSON Schema</a>
                      {feed && <a href={`/${name}/feed.xml`}>订阅</a>}
                    </p>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      {sets.map(({ name, label, fields }) => (
        <Section key={name} id={`fields-${name}`} title={`${label}的各栏`}>
          <FieldTable fields={fields} />
        </Section>
      ))}
    </div>
  );
}

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
