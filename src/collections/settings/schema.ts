import * as z from 'zod';
import { choice } from '../../schema/fields/choice.ts';
import { link, phone } from '../../schema/fields/contact.ts';
import { items, list } from '../../schema/fields/nested.ts';
import { flag, number } from '../../schema/fields/number.ts';
import { text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';
import { issue, withRules } from '../../schema/rules.ts';
import { accessibilityFields } from './accessibility.ts';
import { screenFields } from './screen.ts';
import { urgentLabels } from './urgent-kinds.ts';

/** It stands in every address that is given out, and in codes that are printed. */
const DOMAIN = /^[A-Za-z0-9\u3400-\u9fff.-]+(?::\d{1,5})?$/;
const DOMAIN_HELP = '只写域名，如 gongshi.example，不带 https:// 和斜杠';
/** What is written by hand goes into pages and their data as it is: it may be no markup there, and change no address. */
const MARKS = `[^<>&"'\\\\]+`;
const NO_MARKS = '不写 < > &、英文引号和反斜杠';
const SIMPLIFIED = new RegExp(`^(?=.*[\\u3400-\\u9fff\\uf900-\\ufaff\\ud840-\\ud88f])${MARKS}$`);

const fields = z.strictObject({
  name: text({ label: '网站名称', hint: '如“青石街道居民公示栏”。', max: 40 }),
  street: text({ label: '街道名称', hint: '如“青石街道”。', max: 20 }),
  organiser: text({ label: '主办单位', hint: '不写就是“街道名称＋办事处”。', max: 40, required: false }),
  domain: text({
    label: '域名',
    hint: '如 gongshi.example，不带 https://。',
    max: 100,
    pattern: [DOMAIN, DOMAIN_HELP],
  }),
  siteIdCode: text({
    label: '政府网站标识码',
    hint: '10 位数字，没有就不填。',
    pattern: [/^\s*[0-9０-９]{10}\s*$/, '要写 10 位数字'],
    tidy: (code) => code.normalize('NFKC'),
    required: false,
  }),
  icp: text({ label: 'ICP 备案号', max: 60, required: false }),
  policeRecord: text({ label: '公安备案号', max: 60, required: false }),
  address: text({ label: '办公地址', max: 80 }),
  hotlines: list({
    label: '常用电话',
    hint: '前几个显示在每一页的下面。燃气、供水、供电抢修这些选上“急事类别”，就进首页的“急事找谁”，搜“煤气漏了”也直接给号码；110、119、120、12345 已经有，不用写。',
    summary: '{{fields.name}} {{fields.phone}}',
    of: {
      name: text({ label: '名称', max: 30 }),
      phone: phone({ label: '电话' }),
      hours: text({ label: '接听时间', max: 40 }),
      kind: choice({
        label: '急事类别',
        hint: '平时咨询的不选。',
        options: urgentLabels,
        required: false,
      }),
    },
  }),
  correctionDays: number({
    label: '说公示写错了，几个工作日内答复',
    hint: '写在“怎么找到我们”页上。不填就不写期限。',
    min: 1,
    max: 60,
    required: false,
  }),
  volunteerSystem: link({ label: '官方志愿服务系统', hint: '报名和记录时长的网址。', required: false }),
  recordSince: day({
    label: '版本记录从哪天起算',
    hint: '这一天起，公开以后的每次修改居民都看得到；这一天以前的不逐次公开，每篇只算一个版本。公开台账也从这一天起按版本记录认定哪天公开，以前的按填的发布日期。不填就从最早的记录算起。',
    required: false,
  }),
  synonyms: items({
    label: '搜索近义词',
    hint: '常用的已经内置，这里写本地的叫法。一组写在一行，用顿号隔开，如：为民服务大厅、街道大厅。',
    required: false,
    of: text({ label: '这一组词', max: 300 }),
  }),
  traditional: flag({
    label: '繁体版',
    hint: '打开以后，全站的网页另有一份繁体的，由电脑从简体转换，不用另外写；每页最下面可以换过去。网页会多一倍。',
  }),
  traditionalWords: list({
    label: '繁体专用写法',
    hint: '繁体版里转换得不对的地名、人名、机构名写在这里，一个一行，以后就按写的来。社区、场所、团队名称里的“里”已经会留着，不会变成“裏”。',
    required: false,
    summary: '{{fields.simplified}} → {{fields.traditional}}',
    of: {
      simplified: text({ label: '简体', max: 40, pattern: [SIMPLIFIED, `要有汉字，${NO_MARKS}`] }),
      traditional: text({ label: '繁体', max: 40, pattern: [new RegExp(`^${MARKS}$`), `请${NO_MARKS}`] }),
    },
  }),
  english: flag({
    label: '英文界面',
    hint: '打开以后，居民常用的网页另有一份英文界面的：菜单、标签、日期是英文，公示的标题和正文仍是中文；每页最下面可以换过去。',
  }),
  englishWords: list({
    label: '英文专用译名',
    hint: '英文界面里要用英文写的街道、社区、场所、机构名写在这里，一个一行；不写的照中文显示。',
    required: false,
    summary: '{{fields.chinese}} → {{fields.english}}',
    of: {
      chinese: text({ label: '中文', max: 40, pattern: [SIMPLIFIED, `要有汉字，${NO_MARKS}`] }),
      english: text({ label: '英文', max: 80, pattern: [new RegExp(`^${MARKS}$`), `请${NO_MARKS}`] }),
    },
  }),
  holidays: list({
    label: '放假和调休',
    hint: '国务院办公厅公布的放假安排，一年一行；用来算工作日。',
    required: false,
    summary: '{{fields.year}}',
    of: {
      year: number({ label: '年份', min: 2000, max: 2100 }),
      off: items({ label: '放假的日子', required: false, of: day({ label: '日期' }) }),
      work: items({ label: '调休上班的日子', required: false, of: day({ label: '日期' }) }),
    },
  }),
  officePhones: items({
    label: '办公电话名单',
    hint: '个人信息检查时放行的公开办公电话。',
    required: false,
    of: phone({ label: '电话' }),
  }),
  ...screenFields,
  ...accessibilityFields,
  dataLicence: choice({
    label: '开放数据的许可',
    hint: '别人下载数据以后怎么用。不选就是“注明出处就可以用”。',
    options: { 'CC-BY-4.0': '注明出处就可以用（CC BY 4.0）', 'CC0-1.0': '怎么用都可以（CC0 1.0）' },
    required: false,
  }),
  twoPeople: flag({
    label: '发布要两个人',
    hint: '打开以后，写文字的人不能自己通过或发布，要由另一位有审核权限的同事来看。至少要有两位这样的同事。',
  }),
});

const schema = withRules(
  fields,
  ({ domain }, context) => {
    if (DOMAIN.test(domain) && !URL.canParse(`https://${domain}`))
      issue(context, ['domain'], `${domain} 不是域名，${DOMAIN_HELP}`);
  },
  ({ traditionalWords = [] }, context) => {
    const seen = new Map<string, number>();
    traditionalWords.forEach(({ simplified }, index) => {
      const first = seen.get(simplified);
      if (first === undefined) {
        seen.set(simplified, index);
        return;
      }
      const message = `“${simplified}”第 ${String(first + 1)} 项已经写过，只留一个`;
      issue(context, ['traditionalWords', index, 'simplified'], message);
    });
  },
);

export type Settings = z.output<typeof schema>;

/** `content/settings.yml`: what is true of the whole site. */
export const settings = { file: 'settings.yml', label: '网站设置', schema };
