import { runGit } from './git.ts';

/** How one attempt ended: how many branches were behind, or one Chinese sentence why it did not work. */
export type MirrorResult = { ok: true; copied: number } | { ok: false; why: string };

const LIMIT = 2 * 60_000;
const DRAFTS = 'refs/heads/cms/';

/**
 * Copies the published branch and all drafts to a remote. The published branch is only ever moved forward there. A draft
 * is replaced or taken away only if what the remote holds is known here: then it was ours, and nobody's work is lost.
 */
export function createMirror(folder: string, remote: string, limit = LIMIT): () => Promise<MirrorResult> {
  // Nothing may ask for a password: there is nobody to answer.
  const env = { GIT_ASKPASS: '', SSH_ASKPASS: '', SSH_ASKPASS_REQUIRE: 'never' };
  const patient = (...args: string[]) => runGit(folder, args, env, undefined, limit);

  return async () => {
    const branch = (await runGit(folder, ['symbolic-ref', '--quiet', 'HEAD'])).stdout.trim();
    const [ours, listed] = await Promise.all([
      runGit(folder, ['for-each-ref', '--format=%(objectname) %(refname)', branch, DRAFTS]),
      patient('ls-remote', '--', remote, branch, `${DRAFTS}*`),
    ]);
    if (listed.code !== 0) return { ok: false, why: reason(listed.stderr) };
    const here = readRefs(ours.stdout);
    const there = readRefs(listed.stdout);
    const changed = [...new Set([...here.keys(), ...there.keys()])].filter((ref) => here.get(ref) !== there.get(ref));
    const pushes = await Promise.all(changed.map((ref) => pushOf(folder, ref, ref === branch, here, there)));
    const wanted = pushes.flat();
    if (wanted.length === 0) return { ok: true, copied: 0 };
    const leases = wanted.flatMap(({ lease }) => lease ?? []);
    const specs = wanted.map(({ spec }) => spec);
    const pushed = await patient('push', '--porcelain', ...leases, '--', remote, ...specs);
    if (pushed.code === 0) return { ok: true, copied: specs.length };
    return { ok: false, why: reason(pushed.stdout + pushed.stderr) };
  };
}

type Refs = ReadonlyMap<string, string>;

interface OnePush {
  spec: string;
  /** Lets it be replaced or taken away as long as it is still what was seen there. */
  lease?: string;
}

async function pushOf(folder: string, ref: string, published: boolean, here: Refs, there: Refs): Promise<OnePush[]> {
  const [own, other] = [here.get(ref), there.get(ref)];
  const known = other === undefined || (await runGit(folder, ['cat-file', '-e', `${other}^{commit}`])).code === 0;
  if (published || !known) return own === undefined ? [] : [{ spec: `${ref}:${ref}` }];
  const lease = `--force-with-lease=${ref}:${other ?? ''}`;
  return [{ spec: `${own === undefined ? '' : ref}:${ref}`, lease }];
}

/** Lines of `<commit> <ref>`. */
function readRefs(lines: string): Refs {
  return new Map(
    lines
      .split('\n')
      .map((line) => line.split(/\s/))
      .flatMap(([commit, ref]) => (commit && ref ? [[ref, commit] as const] : [])),
  );
}

/** In words, without anything git printed: an address may hold a password. */
function reason(printed: string): string {
  if (/non-fast-forward|fetch first|stale info/.test(printed)) {
    return '那边有这里没有的改动，没有覆盖它，请管理网站的人先合并。';
  }
  if (/Authentication|could not read (?:Username|Password)|Permission denied|HTTP 40[13]|403/i.test(printed)) {
    return '对方不接受登录，请管理网站的人检查密钥或密码。';
  }
  if (/not appear to be a git repository|not found|does not exist/i.test(printed)) {
    return '找不到那个仓库，请管理网站的人检查地址。';
  }
  if (/remote rejected|pre-receive|hook declined|protected branch/i.test(printed)) {
    return '对方拒绝接收，请管理网站的人检查那边的设置。';
  }
  return '连不上，可能是网络断了。';
}
