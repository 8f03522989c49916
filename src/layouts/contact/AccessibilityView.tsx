import { Place } from '../../components/contact/Place.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import { Acts, Button } from '../../components/entry/Acts.tsx';
import { DocumentHead } from '../../components/entry/DocumentHead.tsx';
import { Section } from '../../components/text/Section.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { ELDER_HREF } from '../../model/links.ts';
import type { Accessibility } from '../../model/contact/accessibility.ts';

/** What is held for everybody, what was tried and how, what does not work yet, and whom to tell. */
export function AccessibilityView({ statement, lead }: { statement: Accessibility; lead: string }) {
  const { organiser, contact, checks, gaps } = statement;
  return (
    <div className="doc">
      <DocumentHead org={organiser} title="无障碍声明" lead={lead} crumbs={[{ label: '首页', href: '/' }]} />
      <Section id="ways" title="看不清、不看网页，也能办">
        <div className="prose">
          <ul>
            <li>
              看不清：<a href={ELDER_HREF}>长者版</a>
              字大、一页一件事；手机有中文语音的，点标题上面的“朗读”，一句一句念。
            </li>
            <li>
              打电话：<a href="/contact/">全部电话和接听时间</a>，公开的内容可以请接电话的人念给您听。
            </li>
            <li>当面：到窗口办，可以请人现场指导，也可以带家里人来；写着“可代办”的，别人能替您办。</li>
            <li>写信：{contact.address}，写明想知道什么、怎么回您。</li>
            <li>紧急提醒在每一页最上面，是文字不是图片，读屏软件念得到，放大字也看得全。</li>
          </ul>
        </div>
      </Section>
      <Complain {...contact} />
      <Section id="checked" title="查过什么">
        <div className="prose">
          <ul>
            <li>
              每次改程序：用 axe 在浏览器里查每一种页面，手机和电脑两种宽度，WCAG 2.2 A、AA 级的规则都没有查出问题。
            </li>
            <li>文字和底色的对比，浅色、深色两种模式都在 7 比 1 以上，也用 axe 查。</li>
            <li>只用键盘走完几种有代表性的页面；手机上能点的地方不矮于 44 像素；关掉脚本也能看、能打印。</li>
            <li>自动检查查不出所有问题，下面是请人试过的。</li>
          </ul>
          {checks.length === 0 ? (
            <p>还没有请居民试用的记录。</p>
          ) : (
            <ul>
              {checks.map(({ date, what, found }) => (
                <li key={date + what}>
                  <DayText value={date} />，{what}：{found}
                </li>
              ))}
            </ul>
          )}
        </div>
      </Section>
      <Section id="gaps" title="还做得不好的">
        <div className="prose">
          <ul>
            <li>附件里的扫描件、图片，读屏软件念不出里面的字；打电话可以请人念。</li>
            <li>没有手语视频；要手语的，看下面哪些场所有。</li>
            {gaps.map(({ what, instead, by }) => (
              <li key={what}>
                {what}；{instead}
                {by && (
                  <>
                    。打算 <DayText value={by} /> 前改好
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      </Section>
      <Places {...statement} />
      <Section id="basis" title="依据">
        <p>
          《中华人民共和国无障碍环境建设法》第二十九条（紧急信息用语音、大字）、第三十九条（保留人工服务和现场指导）、第四十条（窗口的低位柜台、信息显示、书写板和语音提示）、第六十二条（投诉要答复）。
        </p>
      </Section>
    </div>
  );
}

const Complain = ({ post, phone, address, days }: Accessibility['contact']) => (
  <Section id="complain" title="用不了，找谁说">
    <div>
      <p>
        网页看不了、坡道上不去、盲道断了，都可以说{post && `，由${post}答复`}
        {days === undefined ? '。' : `，${String(days)} 个工作日内答复，办不了的说明原因。`}
      </p>
      {phone && <Tel phone={phone} />}
      <p>当面说、写信：{address}。对答复不满意的，打 12345。</p>
    </div>
  </Section>
);

const Places = ({ places, unknown, placesHref }: Accessibility) => (
  <Section id="places" title="哪里进得去">
    <div>
      {places.map(({ entry, ...place }) => (
        <Place key={entry} {...place} />
      ))}
      {unknown > 0 && <p className="small">另有 {unknown} 处还没有登记无障碍设施，去之前打电话问一下。</p>}
      <Acts>
        <Button href={placesHref} alt>
          按设施找场所
        </Button>
      </Acts>
    </div>
  </Section>
);
