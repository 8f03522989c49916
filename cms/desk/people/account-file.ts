import { join } from 'node:path';
import { z } from 'zod';
import { roles } from '../../wire/people.ts';
import { openSharedFile, type SharedFile } from '../disk/shared-file.ts';

const storedSchema = z.object({
  account: z.string(),
  name: z.string(),
  role: z.enum(roles),
  /** A scrypt hash; absent until the person has chosen a password. */
  password: z.string().optional(),
  created: z.string(),
  disabled: z.boolean().optional(),
  /** Sessions opened under an earlier number are over. */
  epoch: z.number().int().optional(),
  /** The hash of the one-time link with which the person chooses a password, and the instant at which it ends. */
  link: z.object({ hash: z.string(), expires: z.string() }).optional(),
  /** Failed logins before this instant no longer count. */
  unlocked: z.string().optional(),
});
const fileSchema = z.object({ accounts: z.array(storedSchema) });

export type StoredAccount = z.infer<typeof storedSchema>;
export type AccountFile = SharedFile<z.infer<typeof fileSchema>>;

/** `accounts.json` in the desk's folder. The file of the first version, with one admin, is read as it is. */
export function openAccountFile(deskDir: string): Promise<AccountFile> {
  const path = join(deskDir, 'accounts.json');
  return openSharedFile(path, (text) => {
    if (text === null) return { accounts: [] };
    try {
      return fileSchema.parse(JSON.parse(text));
    } catch (cause) {
      throw new Error(`账号文件 ${path} 读不懂。请用备份里的同名文件换掉它，不要手工修改。`, { cause });
    }
  });
}
