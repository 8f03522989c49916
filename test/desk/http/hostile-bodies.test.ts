import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { firstClerk, makePlace, peopleOf, startDesk, type RunningDesk } from '../support/desk-under-test.ts';
import { asset, hashOf } from '../support/hostile.ts';

const MB = 1024 * 1024;

interface Outcome {
  /** 0 if the connection was closed without an answer. */
  status: number;
  /** Bytes of the body that could be sent before the desk made an end. */
  sent: number;
}

/** Sends a body in pieces for as long as the desk listens, up to `total` bytes, waiting `pause` ms between pieces. */
function pour(
  { port }: Pick<RunningDesk, 'port'>,
  {
    cookie,
    total,
    piece,
    pause = 0,
    chunked,
  }: { cookie: string; total: number; piece: number; pause?: number; chunked: boolean },
): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const bytes = Buffer.alloc(piece, 'x');
    let [sent, answer, over] = [0, '', false];
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('end', () => socket.destroy());
    socket.on('close', () => {
      over = true;
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0),
        sent,
      });
    });
    const send = (): void => {
      if (over || sent >= total) return;
      const head = chunked ? `${piece.toString(16)}\r\n` : '';
      const free = socket.write(Buffer.concat([Buffer.from(head), bytes, Buffer.from(chunked ? '\r\n' : '')]));
      sent += piece;
      if (!free) socket.once('drain', send);
      else setTimeout(send, pause);
    };
    socket.on('connect', () => {
      const length = chunked ? 'transfer-encoding: chunked' : `content-length: ${String(total)}`;
      const lines = [
        `host: 127.0.0.1:${String(port)}`,
        'content-type: application/json',
        'x-gongshi: desk',
        `cookie: ${cookie}`,
        length,
      ];
      socket.write(`POST /desk/api HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      send();
    });
  });
}

test('a body of 1 GB is cut off early, announced or not, signed in or not, and does not fill the memory', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const before = await hashOf(place);
  const memory = process.memoryUsage().rss;
  for (const { cookie, chunked, status } of [
    { cookie: wang.cookie, chunked: false, status: 413 },
    { cookie: wang.cookie, chunked: true, status: 413 },
    { cookie: 'gongshi_session=forged', chunked: false, status: 401 },
    { cookie: 'gongshi_session=forged', chunked: true, status: 401 },
  ]) {
    const poured = await pour(running, { cookie, chunked, total: 1024 * MB, piece: MB, pause: 20 });
    expect(poured.status, `${cookie} ${String(chunked)}`).toBe(status);
    expect(poured.sent).toBeLessThan(200 * MB);
  }
  expect(process.memoryUsage().rss - memory).toBeLessThan(200 * MB);
  expect((await wang.api('allowance', {})).status).toBe(200);
  expect(await hashOf(place)).toBe(before);
});

test('large bodies of one account that hang keep neither it from saving nor anybody else from uploading', async () => {
  const place = await makePlace();
  const running = await startDesk(place, { requestTimeout: 6000 });
  const { admin, editor } = await peopleOf(running);
  const slow = Array.from({ length: 5 }, () =>
    pour(running, { cookie: admin.cookie, chunked: true, total: MB, piece: 1, pause: 100 }),
  );
  expect((await Promise.race(slow)).status).toBe(429);
  const large = { asset: { ...asset('public/media/a.png'), name: 'x'.repeat(300) }, confirmed: {} };
  const upload = (content: string) => ({ ...large, asset: { ...large.asset, content } });
  const refused = await admin.api('persistMedia', upload('A'.repeat(8 * MB)));
  expect(refused.status).toBe(429);
  expect(refused.text).toContain('请等前面的传完');
  expect((await admin.api('getEntry', { path: 'content/alerts/water.md' })).status).toBe(200);
  expect((await editor.api('persistMedia', large)).status).toBe(200);
  const ends = (await Promise.all(slow)).map(({ status }) => status);
  expect(ends.toSorted()).toEqual([408, 408, 429, 429, 429]);
  expect((await admin.api('persistMedia', large)).status).toBe(200);
});

test('forty bodies that never come to an end are given up, and everybody else is answered meanwhile', async () => {
  const place = await makePlace();
  const running = await startDesk(place, { requestTimeout: 1500 });
  const wang = await firstClerk(running);
  const before = await hashOf(place);
  const slow = Array.from({ length: 40 }, (_, index) =>
    pour(running, { cookie: wang.cookie, chunked: index % 2 === 0, total: 10_000, piece: 1, pause: 100 }),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  const given = Promise.all(slow);
  const answered = wang.api('getEntry', { path: 'content/alerts/water.md' });
  // Before any of the forty, however slow the machine is.
  expect(await Promise.race([answered.then(({ status }) => status), given])).toBe(200);
  for (const { status } of await given) expect([408, 429, 0]).toContain(status);
  expect(await hashOf(place)).toBe(before);
});
