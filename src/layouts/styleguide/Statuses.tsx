import { StateNote } from '../../components/status/StateNote.tsx';
import { FixedStatus } from '../../components/status/StatusMark.tsx';
import { statusShapes } from '../../components/status/status-shapes.ts';
import { Section } from '../../components/text/Section.tsx';
import type { StatusCode } from '../../schema/schedule.ts';

const LABELS: Readonly<Record<StatusCode, string>> = {
  wait: '未开始',
  open: '征集中',
  soon: '即将截止',
  full: '已满',
  closed: '已截止',
  done: '已反馈',
  overdue: '逾期 3 天',
  withdrawn: '已撤回',
};

export const Statuses = () => (
  <>
    <Section id="statuses" title="状态">
      <p>每种状态一个字、一个形状，再加颜色。</p>
      <ul className="shapes">
        {(Object.keys(statusShapes) as StatusCode[]).map((code) => (
          <li key={code}>
            <FixedStatus code={code} label={LABELS[code]} />
          </li>
        ))}
      </ul>
    </Section>
    <Section id="states" title="不是平常的样子">
      <StateNote title="这里还没有内容">
        <p>空的：说没有，再说可以怎么办。</p>
      </StateNote>
      <StateNote code="withdrawn" title="已撤回">
        <p>撤回的：哪天、为什么，正确的在哪里。</p>
      </StateNote>
      <StateNote code="overdue" title="逾期">
        <p>逾期的：该哪天、过了几天、找谁问。</p>
      </StateNote>
      <StateNote code="overdue" title="没有打开">
        <p>出错的：什么没成、您写的还在不在、接着怎么办。</p>
      </StateNote>
    </Section>
  </>
);
