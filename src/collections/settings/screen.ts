import { number } from '../../schema/fields/number.ts';

/** As long as nobody says otherwise. */
export const NOTICE_DAYS = 14;
export const SLIDE_SECONDS = 10;

/** How the screens in the halls go on. */
export const screenFields = {
  screenDays: number({
    label: '大厅屏幕上通知放几天',
    hint: `从发布那天数起。不填就是 ${String(NOTICE_DAYS)} 天。征求意见、公示、报名到期自己下去，不用管。`,
    min: 1,
    max: 90,
    required: false,
  }),
  screenSeconds: number({
    label: '大厅屏幕每页至少放几秒',
    hint: `不填就是 ${String(SLIDE_SECONDS)} 秒。字多的那一页自己放久一点，到 30 秒为止。`,
    min: 5,
    max: 60,
    required: false,
  }),
};
