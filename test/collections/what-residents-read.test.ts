import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { services } from '../../src/collections/services/schema.ts';
import { pageHtml, replaced, sampleOf, type Data } from './sample.ts';

/** The text of a page as it is seen: hidden parts left out. */
const seen = (html: string) =>
  html
    .replace(/<(div|span)[^>]* hidden=""[^>]*>.*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

describe('a consultation', () => {
  const sample = sampleOf('consultations');
  const { outcome: _outcome, followUps: _followUps, ...asking } = sample.data;
  const unanswered = { ...sample, data: asking };
  const at = (now: string) => seen(pageHtml('consultations', unanswered, now));

  test('says when it will begin', () => {
    expect(at('2026-08-01T09:00+08:00')).toContain('8月3日 9:00开始提意见');
  });

  test('counts the days one can still speak, and says how and until when the answer comes', () => {
    const html = pageHtml('consultations', unanswered, '2026-08-10T09:00+08:00');
    expect(seen(html)).toContain('还能提意见，剩14天');
    expect(seen(html)).toContain('最晚9月21日公布采纳结果');
    expect(html).toContain('href="tel:09995550132"');
    expect(html).toContain('href="mailto:liuqiao@qingshi.example"');
    expect(html).toContain('href="https://wenjuan.qingshi.example/liuqiao-market"');
    expect(html).toContain('href="#respond"');
  });

  test('says of a meeting that is over that it is over', () => {
    expect(at('2026-08-13T18:59+08:00')).toContain('19:00，居民议事会');
    expect(at('2026-08-13T19:00+08:00')).toContain('19:00（已经过了），居民议事会');
  });

  test('once closed, no longer offers ways to answer', () => {
    const html = pageHtml('consultations', unanswered, '2026-09-01T09:00+08:00');
    expect(seen(html)).toContain('征集已截止');
    expect(seen(html)).toContain('意见正在整理');
    expect(html).not.toContain('respond');
  });

  test('says that the answer is late', () => {
    expect(at('2026-09-22T09:00+08:00')).toContain('到期还没有公布');
  });

  test('keeps an outcome back until its day', () => {
    const before = seen(pageHtml('consultations', sample, '2026-09-15T23:59+08:00'));
    expect(before).not.toContain('收到意见 87 条');
    expect(seen(pageHtml('consultations', sample, '2026-09-16T00:00+08:00'))).toContain('收到意见 87 条');
  });

  test('answered, says what became of each view and of each promise', () => {
    const text = seen(pageHtml('consultations'));
    expect(text).toContain('改为开门推迟到六点');
    expect(text).toContain('理由那块地是防汛通道');
    expect(text).toContain('件已落实1/3');
    expect(text).toMatch(/逾期.*南头排水沟清淤/);
    expect(text).toContain('提前 5 天反馈');
  });
});

describe('accounts', () => {
  const sample = sampleOf('disclosures');
  const earlier = (period: string, closing: number, also: Data = {}) => ({
    id: period,
    data: {
      ...{ title: period, category: 'funds', duty: 'funds-quarterly', community: 'liuqiao', published: '2026-07-10' },
      period,
      accounts: { opening: 0, income: [{ amount: 4_630_000 }], spending: [{ amount: 4_310_000 }], closing },
      ...also,
    },
  });
  const withKin = (...kin: { id: string; data: unknown }[]) => pageHtml('disclosures', sample, undefined, { kin });

  test('are a sum with the items behind it', () => {
    const text = seen(withKin());
    expect(text).toContain('上季结余12,120.00加本季收入36,800.00减本季支出31,264.50本季结余17,655.50');
    expect(text).toContain(
      '6 栋楼单元门锁维修和顺水电维修部，24 个单元，每个 520 元，修好后由楼组长逐个试过39.9%12,480.00',
    );
    expect(text).toContain('各项明细加起来：12,120.00 + 36,800.00 − 31,264.50 = 17,655.50，与本季结余相符');
    expect(text).toContain('本站没有更早的账');
    expect(text).not.toContain('相比');
  });

  test('stand beside those of the quarters right before, up to one that is missing', () => {
    const text = seen(withKin(earlier('2026-Q1', 0), earlier('2026-Q2', 1_212_000), earlier('2025-Q3', 0)));
    expect(text).toContain('与前两个季度相比');
    expect(text).toContain('收入最多的是2026年第一季度，46,300.00 元');
    expect(text).not.toContain('2025年第');
    expect(text).toContain('2026年第二季度结余 12,120.00 元 ＝ 上季结余，相符');
  });

  test('say so when the balance carried over is another one than was published', () => {
    expect(seen(withKin(earlier('2026-Q2', 1_200_000)))).toContain(
      '2026年第二季度结余 12,000.00 元，这里的上季结余是 12,120.00 元，差 120.00 元',
    );
  });

  test('of 300 lines stay light, with a refund among them and no bars that would mislead', () => {
    const spending = Array.from({ length: 300 }, (_, at) => ({
      item: `第 ${at + 1} 笔：楼道灯、门锁和水管的零星维修`,
      payee: `和顺水电维修部第 ${at % 7} 组`,
      amount: at === 0 ? -3 : 1_000 + ((at * 7_919) % 90_000),
    }));
    const closing = -spending.reduce((sum, { amount }) => sum + amount, 0);
    const html = pageHtml('disclosures', {
      ...sample,
      data: { ...sample.data, accounts: { opening: 0, spending, closing } },
    });
    expect(seen(html)).toContain('第 300 笔');
    expect(seen(html)).toContain('-0.03');
    expect(html).not.toContain('class="bar"');
    expect(gzipSync(html).length).toBeLessThan(9_000);
  });

  test('by month speak of months', () => {
    const data = { ...sample.data, period: '2026-09' };
    expect(seen(pageHtml('disclosures', { ...sample, data }))).toContain('上月结余');
  });
});

describe('the publicity of a disclosure', () => {
  test('tells what is left, whom to ring, and that it is over', () => {
    expect(seen(pageHtml('disclosures'))).toContain('公示期还剩3天');
    expect(pageHtml('disclosures')).toContain('href="tel:09995550132"');
    expect(seen(pageHtml('disclosures', undefined, '2026-10-25T10:00+08:00'))).toContain('公示到今天为止');
    const over = seen(pageHtml('disclosures', undefined, '2026-10-26T00:00+08:00'));
    expect(over).toContain('公示期已满');
    expect(over).toContain('异议已在10月25日截止');
  });

  test('without one, the page says whom to ask', () => {
    const { data, body } = sampleOf('disclosures');
    const { publicity: _publicity, objections: _objections, ...rest } = data;
    const html = pageHtml('disclosures', { data: rest, body });
    expect(seen(html)).toContain('打电话问柳桥社区居民委员会0999-5550132');
  });
});

describe('a service', () => {
  const sample = sampleOf('services');

  test('says of each number whose it is, in words that differ', () => {
    const named = (ownerOf: (phone: string) => string | undefined) =>
      seen(pageHtml('services', sample, undefined, { ownerOf }));
    const one = named(() => '服务大厅');
    expect(one).toContain('0999-5550123服务大厅');
    expect(one).toContain('0999-5550112 服务大厅（另一部）');
    const own = named((phone) => (phone === '0999-5550112' ? undefined : phone));
    expect(own).toContain('0999-5550112 办这件事的电话');
    expect(own).not.toContain('另一部');
  });

  test('holds its hours, by which the browser says whether it is open, and nothing of the hour at which it was made', () => {
    const html = pageHtml('services');
    expect(html).toContain('data-hours="12345 08:30 12:00|12345 14:00 17:30|6 09:00 11:30"');
    expect(seen(html)).toContain('周一至周五 8:30—12:00、14:00—17:30，周六 9:00—11:30');
    expect(pageHtml('services', sample, '2026-10-25T20:00+08:00')).toBe(html);
  });

  test('that is suspended never says it is open', () => {
    const { places: _places, ...data } = sample.data;
    const text = seen(pageHtml('services', { ...sample, data: { ...data, status: 'suspended' } }));
    expect(text).toContain('暂停办理');
    expect(text).not.toContain('现在开门');
  });

  test('that is suspended says why and until when, on its page and in lists, and one that goes on says neither', () => {
    const told = { suspended: '大厅装修，急办的到柳桥', resumes: '2026-12' };
    const as = (status: string) => services.schema.parse({ ...sample.data, ...told, status });
    expect(seen(pageHtml('services', { ...sample, data: as('suspended') }))).toContain(
      '预计2026年12月恢复大厅装修，急办的到柳桥',
    );
    expect(seen(pageHtml('services', { ...sample, data: as('open') }))).not.toContain('装修');
    expect(services.line?.(as('suspended')).slice(0, 2)).toEqual(['预计2026年12月恢复', '大厅装修，急办的到柳桥']);
    const said = (status: string, today: string) =>
      services.review!([{ id: 'a', data: as(status) }], today).map(({ path }) => path[0]);
    expect(said('suspended', '2026-12-31')).toEqual([]);
    expect(said('suspended', '2027-01-01')).toEqual(['resumes']);
    expect(said('open', '2026-12-01')).toEqual(['suspended', 'resumes']);
  });

  test('lists what to bring, in originals and copies', () => {
    expect(seen(pageHtml('services'))).toContain('老人身份证原件，复印 1 份');
    expect(seen(pageHtml('services'))).toContain('一寸照片原件 2 份');
  });
});

describe('a call for volunteers', () => {
  const sample = sampleOf('volunteering');

  test('sends people to the official system and nowhere else', () => {
    const html = pageHtml('volunteering');
    expect(html).toContain('href="https://volunteer.gongshi.example/projects/weekend-meals"');
    expect(html).not.toMatch(/<form|<input/);
    expect(seen(html)).toContain('这里不收集姓名');
    expect(seen(html)).toContain('各场一共还差 9 人');
    expect(seen(html)).toContain('16 至 65 岁');
  });

  test('says how many it needs, and not how many more, where nobody has counted who came forward', () => {
    const sessions = (sample.data['sessions'] as Data[]).map(({ taken: _, ...row }) => row);
    const needed = sessions.reduce((sum, row) => sum + Number(row['places']), 0);
    const text = seen(pageHtml('volunteering', { ...sample, data: { ...sample.data, sessions } }));
    expect(text).toContain(`各场一共要 ${needed} 人`);
    expect(text).not.toMatch(/还差|已满/);
  });

  test('falls back to the front door of that system', () => {
    const { signUp: _signUp, ...data } = sample.data;
    expect(pageHtml('volunteering', { ...sample, data })).toContain('href="https://volunteer.gongshi.example/"');
  });

  test('that is full, or over, offers no sign-up', () => {
    const sessions = (sample.data['sessions'] as { places: number }[]).map((row) => ({ ...row, taken: row.places }));
    const full = pageHtml('volunteering', { ...sample, data: { ...sample.data, sessions } });
    expect(seen(full)).toContain('名额已经满了');
    expect(full).not.toContain('去官方系统报名');
    expect(seen(pageHtml('volunteering', sample, '2026-10-23T18:00+08:00'))).not.toContain('去官方系统报名');
  });
});

describe('a policy', () => {
  const sample = sampleOf('policies');
  const edition = (id: string, docNumber: string, replaces: string[]) => ({
    id,
    data: { docNumber, replaces, title: id, made: '2027-01-04', effective: '2027-02-01', validity: 'in-force' },
  });

  test('stands between what it replaced and what replaced it, the latest first', () => {
    const later = [edition('b', '青街办发〔2027〕2号', ['sample']), edition('c', '青街办发〔2028〕3号', ['b'])];
    const kin = [...later, ...replaced];
    const text = seen(pageHtml('policies', sample, undefined, { kin }));
    expect(text).toMatch(
      /还管不管用.*青街办发〔2028〕3号.*青街办发〔2027〕2号.*青街办发〔2026〕8号.*青街办发〔2024〕5号/,
    );
    expect(text).toContain('还管不管用管用。2027年2月1日起由青街办发〔2027〕2号取代。');
  });

  test('whose editions name each other still ends', () => {
    const kin = [edition('b', '青街办发〔2027〕2号', ['sample', 'c']), edition('c', '青街办发〔2028〕3号', ['b'])];
    expect(seen(pageHtml('policies', sample, undefined, { kin }))).toContain('青街办发〔2028〕3号');
  });

  test('has a contents list of its headings and numbered paragraphs', () => {
    const html = pageHtml('policies');
    const [, contents = ''] = /<nav class="toc"[^>]*>(.*?)<\/nav>/.exec(html) ?? [];
    const targets = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toEqual(sample.body.headings.map(({ id }) => id));
    for (const id of targets) expect(html).toContain(` id="${id}"`);
    expect(html).toContain('id="p1"');
  });

  test('without headings needs no contents', () => {
    const html = pageHtml('policies', { ...sample, body: { html: '<p>全文。</p>', headings: [] } });
    expect(html).not.toContain('toc');
  });
});
