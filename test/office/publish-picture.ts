import type { Browser } from 'playwright-core';

/** A PNG as a telephone would send it: large, many colours, something to see. */
export async function drawPicture(browser: Browser, width: number, height: number): Promise<Buffer> {
  const page = await browser.newPage();
  const url = await page.evaluate(
    ([wide, high]) => {
      const canvas = document.createElement('canvas');
      canvas.width = wide;
      canvas.height = high;
      const pen = canvas.getContext('2d')!;
      const sky = pen.createLinearGradient(0, 0, 0, high);
      sky.addColorStop(0, '#cfe3ea');
      sky.addColorStop(0.6, '#f3efe2');
      sky.addColorStop(0.61, '#8d9a86');
      sky.addColorStop(1, '#5d6b5c');
      pen.fillStyle = sky;
      pen.fillRect(0, 0, wide, high);
      for (let post = 0; post < 9; post++) {
        const x = wide * (0.08 + post * 0.1);
        pen.fillStyle = '#7a4a2b';
        pen.fillRect(x, high * 0.3, wide * 0.018, high * 0.5);
        pen.fillStyle = post % 2 ? '#b6d7a8' : '#8fbf86';
        pen.beginPath();
        pen.ellipse(x + wide * 0.03, high * 0.27, wide * 0.07, high * 0.08, 0, 0, 7);
        pen.fill();
      }
      pen.fillStyle = '#9c6a42';
      pen.fillRect(wide * 0.05, high * 0.3, wide * 0.88, high * 0.03);
      return canvas.toDataURL('image/png');
    },
    [width, height] as const,
  );
  await page.close();
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
