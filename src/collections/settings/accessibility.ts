import { phone } from '../../schema/fields/contact.ts';
import { group, list } from '../../schema/fields/nested.ts';
import { number } from '../../schema/fields/number.ts';
import { text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';

/** For the statement on accessibility: who answers complaints, what people have tried, and what does not work yet. */
export const accessibilityFields = {
  accessibilityContact: group({
    label: '无障碍意见找谁',
    hint: '显示在“无障碍声明”页上；不填就写街道的总电话和地址。',
    required: false,
    of: {
      post: text({ label: '负责岗位', hint: '写岗位，不写人名。', max: 40, post: true }),
      phone: phone({ label: '电话' }),
      address: text({ label: '当面和写信的地址', max: 80 }),
      days: number({ label: '几个工作日内答复', min: 1, max: 60 }),
    },
  }),
  accessibilityChecks: list({
    label: '请人试用的记录',
    hint: '请看不见的、听不见的、年纪大的居民试过网站或窗口，一次写一行。',
    required: false,
    summary: '{{fields.date}} {{fields.what}}',
    of: {
      date: day({ label: '哪一天', first: 'today' }),
      what: text({ label: '谁试的、怎么试', hint: '不写姓名，如“三位用读屏软件的居民，查高龄津贴怎么领”。', max: 120 }),
      found: text({ label: '结果', hint: '顺不顺、卡在哪里。', max: 160 }),
    },
  }),
  accessibilityGaps: list({
    label: '还做得不好的地方',
    hint: '知道的都写上，同时写清现在可以怎么办。',
    required: false,
    summary: '{{fields.what}}',
    of: {
      what: text({ label: '哪里不好用', max: 120 }),
      instead: text({ label: '现在怎么办', max: 120 }),
      by: day({ label: '打算哪天前改好', required: false }),
    },
  }),
};
