import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { useBrowser } from '../open-browser.ts';

const browser = useBrowser();

/** What reads aloud in a browser: here it says nothing, and a sentence ends when it is told so. */
function silentSpeech(): void {
  const spoken: string[] = [];
  let current: EventTarget | undefined;
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => [] as { lang: string; localService: boolean }[],
    speak(utterance: EventTarget & { text: string }) {
      current = utterance;
      spoken.push(utterance.text);
    },
    cancel() {
      current = undefined;
    },
  });
  class Utterance extends EventTarget {
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const end = () => current?.dispatchEvent(new Event('end'));
  const voicesCome = () => {
    speech.getVoices = () => [{ lang: 'zh-CN', localService: true }];
    speech.dispatchEvent(new Event('voiceschanged'));
  };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.assign(window, {
    SpeechSynthesisUtterance: Utterance,
    heard: { spoken, end, voicesCome, quiet: () => !current },
  });
}

interface Heard {
  spoken: string[];
  end: () => void;
  voicesCome: () => void;
  quiet: () => boolean;
}

/** Has 长者版 read the page that is open, and tells all that was said. */
async function readToTheEnd(page: Page): Promise<string[]> {
  const heard = <T>(ask: (heard: Heard) => T) => page.evaluate<T>(`(${ask.toString()})(window.heard)`);
  await heard(({ voicesCome }) => voicesCome());
  await page.getByRole('button', { name: '读给我听' }).click();
  await expect.poll(() => heard(({ spoken }) => spoken.length)).toBe(1);
  await heard(({ end, quiet }) => {
    while (!quiet()) end();
  });
  return heard((all) => all.spoken);
}

test('a page is read sentence by sentence, the sentence marked, and only when asked', async () => {
  const page = await browser.open();
  await page.addInitScript(silentSpeech);
  await page.goto('/elder/disclosures/nanxiang-2026-q3/');
  const heard = <T>(ask: (heard: Heard) => T) => page.evaluate<T>(`(${ask.toString()})(window.heard)`);
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('reading') ?? [])].map(String).join(''));
  const read = page.getByRole('button', { name: '读给我听' });
  expect(await read.isVisible()).toBe(false);
  await heard(({ voicesCome }) => voicesCome());
  expect(await heard(({ spoken }) => spoken)).toEqual([]);
  await read.click();
  await expect.poll(() => heard(({ spoken }) => spoken.length)).toBe(1);
  const first = await marked();
  await heard(({ end }) => end());
  expect(await marked()).not.toBe(first);
  await page.getByRole('button', { name: '上句' }).click();
  expect(await marked()).toBe(first);
  // A pause is silent, and goes on with the same sentence.
  await page.getByRole('button', { name: '暂停' }).click();
  expect(await heard(({ quiet }) => quiet())).toBe(true);
  await page.getByRole('button', { name: '继续' }).click();
  expect(await marked()).toBe(first);
  expect(await axeFindings(page, 'reading')).toEqual([]);
  // To the end: rows of tables with the names of their columns, and each sentence was in sight.
  await heard(({ end, quiet }) => {
    while (!quiet()) end();
  });
  const spoken = await heard((all) => all.spoken);
  expect(spoken.some((words) => /^[^：]+，\p{L}+：\d.*元。$/u.test(words))).toBe(true);
  expect(spoken.join('')).not.toMatch(/长者版|普通版|大一点/);
  expect(Math.max(...spoken.map((words) => words.length))).toBeLessThan(120);
  expect(await page.getByRole('button', { name: '暂停' }).isVisible()).toBe(false);
});

test('the usual edition offers it beside the way to the page, and moves nothing', async () => {
  const page = await browser.open();
  await page.addInitScript(silentSpeech);
  await page.goto('/policies/pets-2024/');
  await page.locator('.tools').waitFor();
  const top = () => page.locator('h1').evaluate((title) => title.getBoundingClientRect().top);
  const before = await top();
  await page.evaluate<void>('window.heard.voicesCome()');
  const read = page.getByRole('button', { name: '朗读' });
  expect((await read.boundingBox())!.y).toBeLessThan(before);
  expect(await top()).toBe(before);
  await read.click();
  const spoken = () => page.evaluate<string[]>('window.heard.spoken');
  await expect.poll(async () => (await spoken()).length).toBe(1);
  expect((await spoken()).join()).not.toContain('朗读');
});

test('of a service the sums come before its lists, without what it is filed under; an address ends before how one gets in', async () => {
  const page = await browser.open();
  await page.addInitScript(silentSpeech);
  await page.goto('/elder/services/elder-allowance/');
  const spoken = await readToTheEnd(page);
  expect(spoken.slice(0, 3)).toEqual([
    '青石街道办事处',
    '高龄津贴怎么领',
    '年满 80 周岁、户口在青石街道的老人都能领：80 多岁每月 100 元，90 多岁 200 元，百岁以上 600 元。',
  ]);
  expect(spoken.indexOf('80到89 周岁，每月：100元。')).toBeLessThan(18);
  expect(spoken).toContain('老人身份证，原件，复印 1 份。');
  expect(spoken).not.toContain('养老助残');
  expect(spoken.join()).not.toContain('另一部');
  expect(spoken).toContain('新园路 30 号一、二楼');
  expect(spoken).toContain('坡道、电梯、低位窗口、无障碍卫生间');
  expect(spoken).toContain('《青石街道高龄津贴发放办法》（青街办发2025年第9号）');
  // One number of a place is said once before the sums, the other with the place.
  expect(spoken.filter((words) => words.endsWith('5 5 5 0 1 1 2。'))).toHaveLength(1);
});

test('results are read aloud as a page is', async () => {
  const page = await browser.open();
  await page.addInitScript(silentSpeech);
  await page.goto(`/elder/search/?q=${encodeURIComponent('高龄津贴')}`);
  await page.getByText(/^找到 \d+ 条$/).waitFor();
  const spoken = (await readToTheEnd(page)).join('');
  expect(spoken).toMatch(/高龄津贴怎么领/);
});
