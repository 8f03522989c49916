import { account } from './commands/account.ts';
import { backup } from './commands/backup.ts';
import { log } from './commands/log.ts';
import { purge } from './commands/purge.ts';
import { restore } from './commands/restore.ts';
import { diskTrouble } from './disk/disk-errors.ts';

/** A command of `npm run desk --`: how it is written, and what it does with the words after its name. */
interface Command {
  usage: string;
  /** Prints what it did; an error's message is for the person who typed it. */
  run(args: readonly string[]): Promise<void>;
}

const commands: Readonly<Record<string, Command>> = { account, backup, restore, log, purge };

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  if (command) await command.run(args);
  else printUsage();
} catch (error) {
  const trouble = diskTrouble(error);
  if (trouble !== undefined) console.error(`${trouble}，没有做成。`);
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function printUsage(): void {
  const usages = Object.values(commands).map(({ usage }) => usage);
  console.log(['公示栏的命令 commands of the desk:', '', ...usages].join('\n'));
  if (!['', 'help', '--help', '-h'].includes(name)) process.exitCode = 1;
}
