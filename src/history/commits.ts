import { runGit } from '../../cms/desk/git/git.ts';
import { TRAILERS } from '../record/redaction.ts';

/** A commit of the branch that is published, and the files that it left otherwise than its first parent. */
export interface Commit {
  id: string;
  parent: string | undefined;
  /** In seconds since 1970, as the clock of its machine said. */
  time: number;
  /** Who made it: a role. */
  role: string;
  /** The entry out of whose texts, this one and earlier ones, something was taken afterwards. */
  purged: string | undefined;
  /** The entry whose text in this commit is not the one that was committed, since something was taken out of it. */
  redacted: string | undefined;
  files: readonly ChangedFile[];
}

export interface ChangedFile {
  /** In the repository. */
  path: string;
  /** Null: it was removed. */
  blob: string | null;
}

const START = '\u0001';
const FORMAT = `--format=${['%x01%H', '%P', '%ct', '%ae', '%(trailers:only,unfold)'].join('%x00')}`;
const FIXED = ['-c', 'log.showRoot=true', '-c', 'log.showSignature=false', '--no-replace-objects'];
const RAW = ['--first-parent', '-m', '--reverse', '--raw', '-z', '--no-renames', '--no-abbrev'];

/** The commits of a branch, oldest first: those that `after` has not got, or all. Undefined where git refuses. */
export async function commitsOf(
  folder: string,
  head: string,
  after: string | undefined,
): Promise<Commit[] | undefined> {
  const range = after === undefined ? head : `${after}..${head}`;
  const { code, stdout } = await runGit(folder, [...FIXED, 'log', ...RAW, FORMAT, range, '--']);
  return code === 0 ? parse(stdout.split('\0')) : undefined;
}

function parse(tokens: readonly string[]): Commit[] {
  const commits: (Commit & { files: ChangedFile[] })[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!.trimStart();
    if (token.startsWith(START)) {
      const [parents = '', time = '', email = '', trailers = ''] = tokens.slice(at + 1, at + 5);
      commits.push({
        id: token.slice(1),
        parent: parents.split(' ')[0] || undefined,
        time: Number(time),
        role: roleOf(email, trailers),
        purged: valueOf(TRAILERS.purged, trailers),
        redacted: valueOf(TRAILERS.redacted, trailers),
        files: [],
      });
      at += 4;
    } else if (token.startsWith(':')) {
      at += 1;
      const [, mode = '', , blob = ''] = token.split(' ');
      commits.at(-1)?.files.push({ path: tokens[at] ?? '', blob: FILE.test(mode) ? blob : null });
    }
  }
  return commits;
}

/** A link is no text. */
const FILE = /^100/;

/** Names are for the office; residents are told what somebody is. */
function roleOf(email: string, trailers: string): string {
  if (!email.endsWith('@desk.local')) return '社区工作人员';
  return valueOf('Reviewed-by', trailers) === undefined ? '编辑' : '编辑（另一人审核）';
}

function valueOf(name: string, trailers: string): string | undefined {
  const line = trailers.split('\n').find((own) => own.startsWith(`${name}: `));
  return line?.slice(name.length + 2).trim();
}
