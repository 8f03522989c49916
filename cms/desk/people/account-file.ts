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
  const sentence =
    '账号文件 accounts.json 不见了或坏了，现在谁也不能新登录，账号也不能改。请管理服务器的人用备份里的 desk/accounts.json 换掉它，不用重新启动；确定要从头设账号的，停下公示栏，删掉它再启动。';
  return openSharedFile(
    path,
    (text) => (text === null ? { accounts: [] } : fileSchema.parse(JSON.parse(text))),
    sentence,
  );
}
