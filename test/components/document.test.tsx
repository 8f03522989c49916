import { expect, test } from 'vitest';
import { Changes } from '../../src/components/entry/Changes.tsx';
import { DaysLeft } from '../../src/components/time/DaysLeft.tsx';
import { DayText } from '../../src/components/time/DayText.tsx';
import { Document } from '../../src/components/entry/Document.tsx';
import { DocumentHead } from '../../src/components/entry/DocumentHead.tsx';
import { During } from '../../src/components/time/During.tsx';
import { Facts } from '../../src/components/text/Facts.tsx';
import { Icon } from '../../src/components/text/Icon.tsx';
import { Meta } from '../../src/components/text/Meta.tsx';
import { PrintSlip } from '../../src/components/entry/PrintSlip.tsx';
import { Prose } from '../../src/components/text/Prose.tsx';
import { DayRuler } from '../../src/components/time/Ruler.tsx';
import { Section } from '../../src/components/text/Section.tsx';
import { StateNote } from '../../src/components/status/StateNote.tsx';
import { FixedStatus, StatusMark } from '../../src/components/status/StatusMark.tsx';
import { Tel } from '../../src/components/contact/Tel.tsx';
import { Toc } from '../../src/components/text/Toc.tsx';
import { statusShapes } from '../../src/components/status/status-shapes.ts';
import { markupOf, NOW, textOf } from './markup-of.ts';

const schedule = [
  { from: '2026-10-19', code: 'open', label: '公示中' },
  { from: '2026-10-26T00:00+08:00', code: 'closed', label: '公示期满' },
] as const;

test('a document is headed by issuer and number, the rule, and one h1 equal to the title', () => {
  const title = '南巷社区2026年第三季度工作经费收支公示';
  const html = markupOf(
    <Document entry="disclosures/nanxiang-2026-q3">
      <DocumentHead
        title={title}
        org="南巷社区居民委员会"
        number="QS103/2026-00087"
        crumbs={[{ label: '首页', href: '/' }]}
        status={<StatusMark schedule={schedule} now={NOW} />}
        line={['财务公开', undefined, <DayText key="day" value="2026-10-19" />]}
      />
    </Document>,
  );
  expect(html).toMatch(/^<article class="doc" data-entry="disclosures\/nanxiang-2026-q3">/);
  expect(html.match(/<h1>(.*?)<\/h1>/)?.[1]?.replaceAll('<wbr/>', '')).toBe(title);
  expect(html.match(/class="rule"/g)).toHaveLength(1);
  expect(html.indexOf('class="org"')).toBeLessThan(html.indexOf('class="rule"'));
  expect(html.indexOf('class="rule"')).toBeLessThan(html.indexOf('<h1>'));
  expect(html).toContain('<nav class="crumb" aria-label="当前位置">');
  expect(textOf(html.slice(html.indexOf('class="line">') + 13))).toBe('公示中 财务公开 2026年10月19日');
});

test('a status has its word, a shape, and the phases to come', () => {
  const html = markupOf(<StatusMark schedule={schedule} now={NOW} />);
  expect(html).toContain('data-status="open"');
  expect(html).toContain('data-phases="2026-10-26T00:00+08:00 closed 公示期满"');
  expect(html).toContain(statusShapes.open);
  expect(textOf(html)).toBe('公示中');
});

test('a status that has not begun waits hidden, one that is settled carries nothing', () => {
  expect(markupOf(<StatusMark schedule={schedule} now="2026-10-01" />)).toMatch(
    /^<span class="st" data-phases="[^"]+" hidden="">/,
  );
  expect(markupOf(<StatusMark schedule={schedule} now="2026-11-01" />)).not.toContain('data-phases');
  expect(markupOf(<StatusMark schedule={[]} now={NOW} />)).toBe('');
});

test('every status has a shape of its own', () => {
  expect(new Set(Object.values(statusShapes)).size).toBe(8);
});

test('sections and the block of key facts are named by their headings', () => {
  const html = markupOf(
    <>
      <Facts title="要点" look="hidden" />
      <Section id="files" title="附件">
        <p>无</p>
      </Section>
    </>,
  );
  expect(html).toContain('<section class="facts" aria-labelledby="facts-h"><h2 id="facts-h" class="vh">要点</h2>');
  expect(html).toContain('<section class="sec" id="files" aria-labelledby="files-h"><h2 id="files-h">附件</h2>');
});

test('a term shows its figure and tells the browser how to count on', () => {
  const words = { left: '公示期还剩*天', last: '公示期*到期', over: '公示期已满' };
  const html = markupOf(<DaysLeft until="2026-10-25" now={NOW} words={words} />);
  expect(html).toContain('data-days-until="2026-10-25" data-days-words="公示期还剩*天|公示期*到期|公示期已满"');
  expect(html).toContain('<b>3</b>');
  expect(textOf(html)).toBe('公示期还剩 3 天');
});

test('a ruler is drawing only; its fact stands in words below', () => {
  const html = markupOf(<DayRuler from="2026-10-19" to="2026-10-25" now={NOW} />);
  expect(html).toMatch(/<svg class="ruler"[^>]+aria-hidden="true" data-ruler="2026-10-19 2026-10-25">/);
  expect(textOf(html)).toBe('10月19日 第 4 天，共 7 天 10月25日');
});

test('what does not hold yet is there but hidden', () => {
  const later = (
    <During from="2026-10-26" now={NOW}>
      期满
    </During>
  );
  expect(markupOf(later)).toBe('<div data-from="2026-10-26" hidden="">期满</div>');
});

test('telephone numbers can be tapped and read', () => {
  expect(markupOf(<Tel phone="09995550123" look="text" />)).toBe('<a href="tel:09995550123">0999-5550123</a>');
  expect(markupOf(<Tel phone="09995550123" look="button" />)).toContain('class="btn"');
});

test('registration data leaves out what is unknown', () => {
  const html = markupOf(
    <Meta
      rows={[
        { label: '索引号', value: 'QS103/2026-00087' },
        { label: '公开依据', value: undefined },
      ]}
    />,
  );
  expect(textOf(html)).toBe('索引号 QS103/2026-00087');
});

test('corrections stand latest first, the important ones marked', () => {
  const html = markupOf(
    <Changes
      changes={[
        { date: '2026-10-20', kind: 'major', note: '金额录入颠倒。' },
        { date: '2026-10-21', kind: 'minor', note: '改正错字。' },
      ]}
    />,
  );
  expect(html.indexOf('10月21日')).toBeLessThan(html.indexOf('10月20日'));
  expect(html).toContain('data-status="soon"');
});

test('a withdrawn notice says so by word and shape', () => {
  const html = markupOf(<StateNote code="withdrawn" title="这份公示已撤回" />);
  expect(html).toContain('<div class="state" data-status="withdrawn">');
  expect(html).toContain(statusShapes.withdrawn);
  expect(markupOf(<FixedStatus code="done" label="已办" />)).toContain('>已办<');
});

test('contents show two levels, and nothing for a short text', () => {
  const items = [
    { id: 'c1', text: '一、总体要求', depth: 2 },
    { id: 'c2', text: '（一）经费', depth: 3 },
    { id: 'c3', text: '1. 细目', depth: 4 },
  ];
  const html = markupOf(<Toc items={items} />);
  expect(html).toContain('<nav class="toc" aria-labelledby="toc-h">');
  expect(html).toContain('<li class="deeper"><a href="#c2">');
  expect(html).not.toContain('#c3');
  expect(markupOf(<Toc items={items.slice(0, 1)} />)).toBe('');
});

test('the foot of a printed page names the original and the whole term', () => {
  const html = markupOf(<PrintSlip address="gongshi.example/x/" term="公示期" />);
  expect(html).toContain('aria-hidden="true"');
  expect(textOf(html)).toBe('公示期 网上原件：gongshi.example/x/');
});

test('running text is set as it was rendered; nothing stands for nothing', () => {
  expect(markupOf(<Prose law html="<p>一</p>" />)).toBe('<div class="prose law"><p>一</p></div>');
  expect(markupOf(<Prose html="" />)).toBe('');
});

test('icons are drawings without a name; an unknown name draws nothing', () => {
  expect(markupOf(<Icon name="phone" />)).toMatch(
    /^<svg class="i" viewBox="0 0 24 24" height="24" aria-hidden="true">/,
  );
  expect(markupOf(<Icon name="toString" />)).toBe('');
});
