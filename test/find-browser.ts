import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium: `CHROMIUM_PATH`, or one that is installed; undefined when there is none. */
export const findBrowser = () => [process.env['CHROMIUM_PATH'], ...PLACES].find((path) => path && existsSync(path));

/** Finds a browser, or installs Debian's with a Chinese font, and says what it did. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) {
    console.log(`浏览器 browser: ${found}`);
    return found;
  }
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Error('No Chromium found. Install one, or set CHROMIUM_PATH to it.');
  }
  console.log('浏览器 browser: none found, installing chromium and fonts-noto-cjk with apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const installed = findBrowser();
  if (!installed) throw new Error('apt-get finished, but there is still no Chromium. Set CHROMIUM_PATH to one.');
  return installed;
}
