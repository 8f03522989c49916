import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

/** Of a picture in the handbook: a clerk may be on a telephone. */
const MOST_BYTES = 40_000;
const MARK = 'gongshi-mark';

interface Taken {
  /** What is spoken of; the whole screen without it. */
  of?: Locator | undefined;
  /** Where to press: a frame is drawn around it. */
  press?: Locator | undefined;
  /** Pixels around it. */
  around?: number;
  /** At most so many from its top. */
  height?: number;
}

/** A picture for the handbook, in `cms/help/pictures`: cropped, marked, small. */
export async function forHandbook(page: Page, name: string, taken: Taken = {}): Promise<void> {
  const bytes = await shot(page, taken);
  for (let quality = 80; ; quality -= 10) {
    const webp = await sharp(bytes).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (webp.length > MOST_BYTES && quality > 30) continue;
    if (webp.length > MOST_BYTES) throw new Error(`${name} is ${String(webp.length)} bytes: crop it closer`);
    await writeFile(`cms/help/pictures/${name}.webp`, webp);
    console.log(`cms/help/pictures/${name}.webp ${String(webp.length)}`);
    return;
  }
}

/** A picture for the papers, in `docs/pictures`. */
export async function forDocs(page: Page, name: string): Promise<void> {
  const png = await sharp(await shot(page, {}))
    .png({ palette: true, effort: 10 })
    .toBuffer();
  await writeFile(`docs/pictures/${name}.png`, png);
  console.log(`docs/pictures/${name}.png ${String(png.length)}`);
}

async function shot(page: Page, { of, press, around = 8, height = Infinity }: Taken): Promise<Buffer> {
  await of?.evaluate((element) => {
    element.style.scrollMargin = `80px 0 100px`;
    element.scrollIntoView({ block: element.clientHeight > innerHeight - 200 ? 'start' : 'nearest' });
  });
  // Its port is another one each time.
  await page.evaluate(() => {
    const address = document.querySelector<HTMLElement>('[class*="-AppHeaderSiteLink"]');
    if (address) address.style.visibility = 'hidden';
  });
  if (press) await mark(page, press);
  const { width: wide, height: high } = page.viewportSize() ?? { width: 0, height: 0 };
  const box = of ? await of.boundingBox() : { x: 0, y: 0, width: wide, height: high };
  if (!box) throw new Error('nothing to take a picture of');
  const [left, top] = [Math.max(0, box.x - around), Math.max(0, box.y - around)];
  const clip = {
    x: left,
    y: top,
    width: Math.min(wide, box.x + box.width + around) - left,
    height: Math.min(height, Math.min(high, box.y + box.height + around) - top),
  };
  const bytes = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  await page.evaluate((id) => document.getElementById(id)?.remove(), MARK);
  return bytes;
}

/** Over everything, dialogs too, without moving anything. */
async function mark(page: Page, press: Locator): Promise<void> {
  const box = await press.boundingBox();
  if (!box) throw new Error('what to press is not on the screen');
  await page.evaluate(
    ([id, { x, y, width, height }]) => {
      const frame = document.createElement('div');
      frame.id = id;
      frame.popover = 'manual';
      frame.style.cssText = `position:fixed;inset:auto;margin:0;padding:0;box-sizing:border-box;pointer-events:none;background:none;border:3px solid #b3261e;border-radius:6px;left:${x - 6}px;top:${y - 6}px;width:${width + 12}px;height:${height + 12}px`;
      document.body.append(frame);
      frame.showPopover();
    },
    [MARK, box] as const,
  );
}
