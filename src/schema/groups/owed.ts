import { reference } from '../fields/contact.ts';
import { day, period } from '../fields/time.ts';

/** By what an entry meets what its office owes: the duty, and which of its dates it is for. */
export const owed = {
  duty: reference({
    label: '对应的公开目录项',
    hint: '目录里要求公开的，选那一项；台账按它记下是不是按时公开。',
    to: 'duties',
    required: false,
  }),
  period: period({
    label: '所属期间',
    hint: '按月、按季、按半年、按年公开的要写，是哪一期的就选哪一期。',
    required: false,
  }),
  occurred: day({
    label: '事情发生的日子',
    hint: '有事才公开的目录项要写，公开期限从这一天算起。',
    required: false,
  }),
  checked: day({
    label: '最近核对日期',
    hint: '长期公开的目录项要写，每半年核对一次，没有变化也改成核对的那一天；期间还没过完就公开的，过完以后也要写。',
    required: false,
  }),
};
