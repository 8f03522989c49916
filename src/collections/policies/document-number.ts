import { normalNumber, NUMBER_FORM, parseDocumentNumber } from '../../schema/document-number.ts';
import { text } from '../../schema/fields/text.ts';

export const documentNumber = text({
  label: '发文字号',
  hint: '如 民发〔2015〕136号，用哪种括号都可以；没有文号的不填，别的编号写在“其他编号”里。',
  max: 40,
  required: false,
  carried: 'never',
  pattern: [
    NUMBER_FORM,
    '这不是发文字号，请写成 民发〔2015〕136号 或 国务院令第752号 这样；没有文号的不填，别的编号写在“其他编号”里',
  ],
  // Of an order the name stays as the original has it.
  tidy: (value) => (parseDocumentNumber(value) && normalNumber(value)) ?? value,
});

export const otherNumber = text({
  label: '其他编号',
  hint: '不是发文字号的编号，如公告号、标准号，照原文写；没有的不填。',
  max: 60,
  required: false,
  carried: 'never',
  pattern: [/[0-9０-９〇零一二三四五六七八九十百]/, '这里没有号码；没有编号的，这一栏不填'],
});
