import { qrCode } from '../../../components/figures/qr-code.ts';
import type { SharedFacts } from './shared-facts.ts';

const WIDTH = 1080;
const EDGE = 80;
const CODE = 300;
const INNER = WIDTH - 2 * EDGE;
const FONTS = '"PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const [PAPER, INK, PALE, VERMILION] = ['#fdfcf9', '#172023', '#3f4d52', '#a32416'];
const NOT_AT_START = /^[，。、；：！？）》”’]/;

interface Block {
  text: string;
  size: number;
  color: string;
  bold?: boolean;
  /** Space above it. */
  above: number;
}

/** A picture of the facts, for groups in which pictures are looked at and links are not; as an address of its data. */
export function pictureCard(facts: SharedFacts): string {
  const { column, title, summary, issuer, term, phone, address } = facts;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const said: (Block | undefined)[] = [
    { text: issuer, size: 40, color: VERMILION, bold: true, above: 70 },
    { text: title, size: 68, color: INK, bold: true, above: 70 },
    summary ? { text: summary, size: 42, color: INK, above: 40 } : undefined,
    term ? { text: term, size: 52, color: INK, bold: true, above: 44 } : undefined,
    phone ? { text: `电话 ${phone}`, size: 52, color: INK, bold: true, above: 24 } : undefined,
  ];
  const blocks = said.filter((block) => block !== undefined);
  const lines = blocks.map((block) => linesOf(context, block));
  const heights = blocks.map(({ size, above }, index) => above + lines[index]!.length * size * LEADING);
  const foot = heights.reduce((sum, height) => sum + height, 0) + 70;
  canvas.width = WIDTH;
  canvas.height = Math.ceil(foot + CODE + EDGE);
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'top';
  let y = 0;
  blocks.forEach((block, index) => {
    y += block.above;
    for (const line of lines[index]!) {
      write(context, block, line, EDGE, y);
      y += block.size * LEADING;
    }
    // The thick and thin line under the issuer.
    if (index === 0) {
      context.fillRect(EDGE, y + 16, INNER, 8);
      context.fillRect(EDGE, y + 29, INNER, 2);
    }
  });
  drawCode(context, address, EDGE, foot);
  const beside = EDGE + CODE + 50;
  const words = { color: PALE, above: 0 };
  write(context, { ...words, text: '', size: 42, color: INK, bold: true }, '扫码看全文', beside, foot + 60);
  write(context, { ...words, text: '', size: 34 }, column, beside, foot + 135);
  write(context, { ...words, text: '', size: 34 }, new URL(address).host, beside, foot + 190);
  return canvas.toDataURL('image/png');
}

const LEADING = 1.45;

function write(context: CanvasRenderingContext2D, block: Block, line: string, x: number, y: number): void {
  context.font = fontOf(block);
  context.fillStyle = block.color;
  context.fillText(line, x, y);
}

const fontOf = ({ size, bold }: Block) => `${bold ? '600' : '400'} ${String(size)}px ${FONTS}`;

/** A text cut into lines that fit; none begins with a mark that may not stand there, and figures stay whole where they can. */
function linesOf(context: CanvasRenderingContext2D, block: Block): string[] {
  context.font = fontOf(block);
  const lines = [''];
  const widthOf = (words: string) => context.measureText(words).width;
  const pieces = block.text.match(/[\w.,:/-]+|\s+|./gsu) ?? [];
  for (const piece of pieces.flatMap((whole) => (widthOf(whole) > INNER ? [...whole] : whole))) {
    const line = lines.at(-1)! + piece;
    // One mark may stand out over the edge, a row of them would leave the picture.
    if (widthOf(line) <= INNER + (NOT_AT_START.test(piece) ? block.size : 0)) lines[lines.length - 1] = line;
    else lines.push(piece.trimStart());
  }
  return lines;
}

function drawCode(context: CanvasRenderingContext2D, address: string, x: number, y: number): void {
  const { size, path } = qrCode(address);
  context.save();
  context.translate(x, y);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, CODE, CODE);
  context.scale(CODE / size, CODE / size);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  context.restore();
}
