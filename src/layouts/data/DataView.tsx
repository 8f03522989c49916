import { ListHead } from '../../components/list/ListHead.tsx';
import { Section } from '../../components/text/Section.tsx';
import { LEDGER_TITLE } from '../../model/ledger/ledger-page.ts';
import { dataHref, ledgerHref } from '../../model/links.ts';
import type { Licence } from '../../model/described/licence.ts';
import { HSDS_VERSION } from '../../outputs/hsds/hsds.ts';
import type { YearCount } from '../../outputs/open-chunks.ts';

interface AccountFiles {
  years: readonly YearCount[];
  /** Each column with what it means. */
  columns: readonly (readonly [string, string])[];
}

interface DataSet {
  name: string;
  label: string;
  count: number;
  feed: boolean;
}

interface Props {
  sets: readonly DataSet[];
  accounts: AccountFiles;
  licence: Licence;
  lead: string;
}

/** Open data for people: what there is and in which forms; what each field means stands on the page of its collection. */
export function DataView({ sets, accounts, licence, lead }: Props) {
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
          <p>
            每个栏目的文件里是全部内容；点栏目的名称，有每一栏的意思和按年的文件，里面是那一年发布的，写法一样；按年的
            JSON 里还有每一篇的<b>正文</b>
            （Markdown），全部内容的那一份里没有，文件小一些。因为涉及个人信息撤回的不分年份，只列在全部内容的末尾。数据有没有更新，看服务器给出的
            Last-Modified；一篇内容有没有改过，看它的 digest。
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
                  <th scope="row">
                    <a href={dataHref(name)}>{label}</a>
                  </th>
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
      <Section id="ledger" title={LEDGER_TITLE}>
        <div className="prose">
          <p>目录里该公开的每一项：谁公开、哪一期、最晚哪天、公开了没有、逾期几天、缺什么要素，每天更新。</p>
        </div>
        <p className="line">
          <a href="/data/ledger.csv">CSV</a>
          <a href="/data/ledger.json">JSON</a>
          <a href="/ledger/feed.xml">订阅逾期的</a>
          <a href="/ledger/due.ics">到期日历</a>
          <a href={ledgerHref()}>在网页上看</a>
        </p>
      </Section>
      <Section id="catalogue" title="数据目录和校验">
        <div className="prose">
          <p>
            全部表格和每一列的写法，写成 <b>Data Package</b>（Frictionless Data），做数据的软件直接读得懂；<b>DCAT</b>{' '}
            目录给数据开放平台收录。使用许可：<a href={licence.path}>{`${licence.title}（${licence.name}）`}</a>，
            {licence.asks}。
          </p>
          <p>
            每次发布，都给当时的每个数据文件记下大小和校验值（SHA-256）。手里的一份和那次发布的是不是一个字节不差，照原来的文件夹放好，用
            sha256sum -c 核对。
          </p>
        </div>
        <p className="line">
          <a href="/data/datapackage.json">Data Package</a>
          <a href="/data/catalog.jsonld">DCAT 目录</a>
          <a href="/data/snapshot/index.json">这次发布的文件清单</a>
          <a href="/data/snapshot/SHA256SUMS.txt">校验值</a>
        </p>
      </Section>
      <Section id="hsds" title="办事指南给别的平台用">
        <div className="prose">
          <p>
            服务、场所、组织、开门时间和电话，按国际上通用的 HSDS {HSDS_VERSION}（Open
            Referral）写成，别的便民平台可以直接接入。编号（UUID）由域名和内容的编号算出来，不会变；撤回的不在里面。市、省和邮编本站没有登记，按它的格式写街道名称或者空着。
          </p>
        </div>
        <p className="line">
          <a href="/data/hsds/services.json">服务</a>
          <a href="/data/hsds/organizations.json">组织</a>
        </p>
      </Section>
      <AccountItems {...accounts} />
    </div>
  );
}

/** All items of all accounts in one table, which no collection is. */
function AccountItems({ years, columns }: AccountFiles) {
  return (
    <Section id="accounts" title="账目明细">
      <div className="prose">
        <p>公布过的账，一笔一行，收入和支出在一张表里；撤回的账不在里面。金额合计可以直接用表格软件求和。</p>
      </div>
      <p className="line">
        <a href="/data/accounts.csv">全部年份 CSV</a>
        {years.map(({ year, count }) => (
          <a key={year} href={`/data/accounts/${year}.csv`}>
            {year}年发布的（{count} 份账）
          </a>
        ))}
      </p>
      <div className="fit fit-20">
        <table>
          <thead>
            <tr>
              <th scope="col">列</th>
              <th scope="col">意思</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(([label, meaning]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td data-label="意思">{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
