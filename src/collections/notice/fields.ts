import type * as z from 'zod';
import type { heading, record } from '../../schema/notice.ts';

/** What every dated collection's data holds. */
export type NoticeData = z.output<z.ZodObject<typeof heading & typeof record>>;
