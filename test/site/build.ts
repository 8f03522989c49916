import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** The instant at which the samples are looked at: a Saturday morning with every status present. */
export const NOW = '2026-11-21T10:00+08:00';

/** Builds the site as `npm run build` does, into a folder of its own. Throws with what the build printed. */
export function buildSite(env: Readonly<Record<string, string>> = {}): string {
  mkdirSync('.cache', { recursive: true });
  const out = mkdtempSync(resolve('.cache/test-site-'));
  try {
    execFileSync(process.execPath, ['src/publication/build.ts'], {
      env: { ...process.env, SITE_NOW: NOW, OUT_DIR: out, ...env },
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (cause) {
    rmSync(out, { recursive: true, force: true });
    const { stdout, stderr } = cause as { stdout: string; stderr: string };
    throw new Error(`${stdout}\n${stderr}`, { cause });
  }
  return out;
}
