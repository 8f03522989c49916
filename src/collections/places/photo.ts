import type * as z from 'zod';
import { image } from '../../schema/fields/media.ts';
import { group } from '../../schema/fields/nested.ts';
import { text } from '../../schema/fields/text.ts';

/** What a place looks like from the street. */
export const photo = group({
  label: '照片',
  hint: '一张就够：站在街上拍门口，看得见门牌、坡道；不要拍到人脸、车牌。',
  required: false,
  // It shows another door.
  carried: 'never',
  of: {
    file: image({ label: '图片' }),
    alt: text({
      label: '图里是什么',
      hint: '看不见图片的居民靠它，如“灰色两层楼，门在右边，门前三级台阶，左侧有坡道”。',
      max: 80,
    }),
    caption: text({
      label: '图注',
      hint: '写在图下面，如“2026年10月拍，北门”；不是实拍的要说明。',
      max: 60,
      required: false,
    }),
  },
});

export type Photo = NonNullable<z.output<typeof photo>>;
