import { openAccounts, type Accounts, type AccountState } from '../people/accounts.ts';
import { systemClock, wallTime } from '../clock.ts';
import { openLogbook } from '../record/logbook.ts';
import { oneTimeLink } from '../people/one-time-link.ts';
import { roleNames, roles, type Role } from '../../wire/people.ts';
import { settingsFrom } from '../settings.ts';

/** What an act says to the person at the terminal, and what the logbook keeps of it. */
interface Result {
  note?: string;
  shown: string;
}

interface Act {
  words: string;
  says: string;
  run(accounts: Accounts, args: readonly string[], origin: string): Promise<Result>;
}

const STANDARD_ADDRESS = 'http://127.0.0.1:4321';
const LINK_WORDS = '把这个链接发给本人，用它设密码（72 小时内有效，只能用一次）：';

const acts: Readonly<Record<string, Act>> = {
  list: {
    words: '',
    says: '看看有哪些账号',
    run: (accounts) => Promise.resolve({ shown: accounts.all().map(lineOf).join('\n') || '还没有账号。' }),
  },
  add: {
    words: '<账号> <姓名> <编辑|审核|管理>',
    says: '新增账号，给出设密码的链接',
    async run(accounts, [account = '', name = '', role], origin) {
      const wanted = { account, name, role: roleOf(role) };
      const code = await accounts.add(wanted);
      return {
        note: `新设了账号，角色是“${roleNames[wanted.role]}”。`,
        shown: `新增了 ${account}（${name}，${roleNames[wanted.role]}）。\n${LINK_WORDS}\n  ${oneTimeLink(origin, code)}`,
      };
    },
  },
  role: {
    words: '<账号> <编辑|审核|管理>',
    says: '改角色',
    async run(accounts, [account = '', role]) {
      const wanted = roleOf(role);
      await accounts.change(account, { role: wanted });
      return told(account, `角色改成了“${roleNames[wanted]}”。`);
    },
  },
  name: {
    words: '<账号> <姓名>',
    says: '改姓名',
    async run(accounts, [account = '', name = '']) {
      await accounts.change(account, { name });
      return told(account, `姓名改成了“${name}”。`);
    },
  },
  disable: {
    words: '<账号>',
    says: '停用，马上结束全部登录',
    async run(accounts, [account = '']) {
      await accounts.disable(account);
      return told(account, '停用了账号，登录都已经结束。');
    },
  },
  enable: {
    words: '<账号>',
    says: '重新启用',
    async run(accounts, [account = '']) {
      await accounts.enable(account);
      return told(account, '重新启用了账号。');
    },
  },
  link: {
    words: '<账号>',
    says: '忘了密码：旧密码作废，给出设新密码的链接',
    async run(accounts, [account = ''], origin) {
      const code = await accounts.reset(account);
      return {
        note: '发了新的一次性链接，旧密码作废。',
        shown: `${account} 的旧密码已经作废。${LINK_WORDS}\n  ${oneTimeLink(origin, code)}`,
      };
    },
  },
  unlock: {
    words: '<账号>',
    says: '密码错得太多、要等着：解锁',
    async run(accounts, [account = '']) {
      await accounts.unlock(account);
      return told(account, '解了锁，现在可以再试密码。');
    },
  },
  'end-sessions': {
    words: '<账号>',
    says: '结束这个账号的全部登录',
    async run(accounts, [account = '']) {
      await accounts.endSessions(account);
      return told(account, '结束了全部登录。');
    },
  },
};

const usage = Object.entries(acts)
  .map(([name, { words, says }]) => `npm run desk -- account ${[name, words].filter(Boolean).join(' ')}   ${says}`)
  .join('\n');

/** Works while the desk runs, which notices at its next request, and while it does not. */
export const account = {
  usage,
  async run([name = '', ...args]: readonly string[]): Promise<void> {
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
    const wanted = act?.words.split(' ').filter(Boolean).length;
    if (!act || args.length !== wanted) throw new Error(`用法 usage:\n${usage}`);
    const { deskDir, siteUrl } = settingsFrom(process.env, { host: '127.0.0.1', port: 4321 });
    const accounts = await openAccounts(deskDir, () => Date.now());
    const damaged = accounts.damaged();
    if (damaged !== undefined) throw new Error(damaged);
    const origin = siteUrl === undefined ? STANDARD_ADDRESS : new URL(siteUrl).origin;
    const { note, shown } = await act.run(accounts, args, origin);
    console.log(shown);
    if (shown.includes(STANDARD_ADDRESS)) console.log('（公示栏不在这个地址的话，请把链接的开头换成实际的地址。）');
    const [about = ''] = args;
    if (note === undefined) return;
    const logbook = await openLogbook(deskDir, systemClock);
    await logbook.write({ by: null, act: 'account', about, note: `在服务器上用命令：${note}` });
  },
};

function told(account: string, note: string): Result {
  return { note, shown: `${account}：${note}` };
}

function lineOf({ account, name, role, disabled, ready, linkEnds }: AccountState): string {
  const waits =
    linkEnds === undefined ? '链接过期了，还没有密码' : `等本人设密码，链接 ${wallTime(Date.parse(linkEnds))} 前有效`;
  const state = disabled ? '已停用' : ready ? '' : waits;
  return [account, name, roleNames[role], state].filter(Boolean).join('  ');
}

function roleOf(typed = ''): Role {
  const role = roles.find((one) => one === typed || roleNames[one] === typed);
  if (!role) throw new Error('角色写 编辑、审核 或 管理（也可以写 editor、reviewer、admin）。');
  return role;
}
