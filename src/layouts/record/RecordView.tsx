import { quoted } from '../../collections/notice/Basis.tsx';
import { ListHead } from '../../components/list/ListHead.tsx';
import { Section } from '../../components/text/Section.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { MomentText } from '../../components/time/MomentText.tsx';
import type { RecordOverview } from '../../model/record/record-overview.ts';
import { ALWAYS } from '../../record/version.ts';

/** What is recorded of the texts that were public, and how anybody can verify it. */
export function RecordView({ record, lead, now }: { record: RecordOverview; lead: string; now: string }) {
  const { last, years, newest } = record;
  return (
    <div className="doc">
      <ListHead title="版本记录" crumbs={[{ label: '首页', href: '/' }]} lead={lead} />
      <Section id="about" title="记录了什么">
        <div className="prose">
          <Known record={record} now={now} />
        </div>
      </Section>
      {last !== undefined && (
        <>
          <Section id="chain" title="版本链">
            <div className="prose">
              <p>
                公开过的每一个版本按时间一个接一个，每一行的哈希里含着上一行的哈希，中间改一个字、少一行、换次序，后面的就全对不上。现在最后一个哈希是：
              </p>
              <p className="hash">{last}</p>
              <p>抄下来或拍下来，以后任何时候都可以拿它核对：链里还有它，那以前的版本就没有动过。</p>
              <ul>
                <li>
                  <a href="/ledger/chain.txt">链的说明和总数</a>
                </li>
                {years.map(({ year, count }) => (
                  <li key={year}>
                    <a href={`/ledger/chain/${year}.txt`}>
                      {year === ALWAYS.slice(0, 4) ? '没有日期的' : `${year}年`}，{count} 个版本
                    </a>
                  </li>
                ))}
                <li>
                  <a href="/ledger/notes.txt">哪些文字不再公开，为什么</a>
                </li>
              </ul>
            </div>
          </Section>
          <Section id="verify" title="怎么核对">
            <div className="prose">
              <p>
                一篇的原文：在那一篇的页面末尾点“原文”，存下来，对它运行 sha256sum（Windows 上是 certutil -hashfile
                文件名 SHA256），得到的 64 位和文件名一样，前 16 位和页面、墙上印的“内容指纹”一样。
              </p>
              <p>
                全部：用本站的程序运行 npm run verify --
                本站网址，会把每一行和每一份原文都算一遍，有一个字节不对都会说出来。
              </p>
            </div>
          </Section>
          <Section id="newest" title="最近的版本">
            <ul>
              {newest.map(({ instant, role, changed, title, href }, index) => (
                <li key={index}>
                  <MomentText value={instant} now={now} />，{role}
                  {changed ? '改了' : '公开了'}
                  <a href={href}>{quoted(title)}</a>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </div>
  );
}

function Known({ record: { known, from, since, entries, versions }, now }: { record: RecordOverview; now: string }) {
  if (known === 'none') {
    return <p>这个网站是用没有版本记录（git）的内容做的，所以看不出以前改过什么，也没有可以核对的链。</p>;
  }
  return (
    <>
      <p>
        每一篇公开以后，谁（岗位，不写人名）在什么时候改了什么，都从内容的版本库里读出来。现在记着 {entries} 篇的{' '}
        {versions} 个版本。
      </p>
      {since !== undefined && (
        <p>
          逐次的记录从 <DayText value={since} /> 起算，那以前的修改不逐次公开，每篇只算当时的一个版本。
        </p>
      )}
      {known === 'shallow' && from !== undefined && (
        <p>
          服务器上的版本库不完整（浅克隆）：只有 <DayText value={from} now={now} /> 以后的版本，更早的修改这里没有。
        </p>
      )}
    </>
  );
}
