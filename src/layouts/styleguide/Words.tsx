import { Tel } from '../../components/contact/Tel.tsx';
import { Files } from '../../components/entry/Files.tsx';
import { Filters } from '../../components/list/Filters.tsx';
import { SearchForm } from '../../components/list/SearchForm.tsx';
import { Checklist } from '../../components/text/Checklist.tsx';
import { Icon } from '../../components/text/Icon.tsx';
import { iconShapes } from '../../components/text/icon-shapes.ts';
import { Line } from '../../components/text/Line.tsx';
import { Meta } from '../../components/text/Meta.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Steps } from '../../components/text/Steps.tsx';

const PROSE =
  '<p>正文一行不超过四十个字。<b>要紧的字</b>加粗，<a href="/contact/">链接</a>带下划线。</p>' +
  '<h3>小标题</h3><ul><li>一件事一条；</li><li>没有先后就用圆点。</li></ul>' +
  '<blockquote><p>引来的话。</p></blockquote>';

export function Words() {
  return (
    <>
      <Section id="text" title="字和段">
        <Prose html={PROSE} />
        <Line items={['一行小字', '几件事', '用点隔开']} />
        <Meta
          rows={[
            { label: '发布单位', value: '街道办事处' },
            { label: '发布日期', value: '2026年11月2日' },
          ]}
        />
      </Section>
      <Section id="steps" title="步骤和材料">
        <Steps steps={['到窗口领表。', '填好交回来。', '等电话。']} />
        <Checklist
          items={[
            { name: '身份证', amount: '原件' },
            { name: '照片', amount: '2 张', note: '一寸' },
          ]}
        />
        <Files files={[{ title: '申请表', href: '/favicon.svg', bytes: 20480 }]} />
      </Section>
      <Section id="buttons" title="按钮、电话、搜索">
        <p className="acts">
          <a className="btn" href="#buttons">
            主要的一件事
          </a>
          <a className="btn alt" href="#buttons">
            另一件
          </a>
          <Tel phone="0999-5550108" look="button">
            打电话
          </Tel>
        </p>
        <p>
          <Tel phone="0999-5550108" />
        </p>
        <SearchForm query="低保" />
        <Filters
          filters={[
            {
              label: '状态',
              links: [
                { label: '全部', href: '#buttons', current: true },
                { label: '征集中', href: '#buttons', current: false },
              ],
            },
          ]}
        />
      </Section>
      <Section id="icons" title="图形">
        <p>一种线条，旁边总有字。</p>
        <ul className="shapes">
          {Object.keys(iconShapes).map((name) => (
            <li key={name}>
              <Icon name={name} />
              <span>{name}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
