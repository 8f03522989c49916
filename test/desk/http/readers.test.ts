import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { startReaders } from '../../full/support/readers.ts';

const page = (...numbers: number[]) =>
  `<title>公示栏</title>${numbers.map((number) => `第${String(number)}次`).join('')}</html>\n`;
const numbersIn = (text: string) => [...text.matchAll(/第(\d)次/g)].map(([, number]) => Number(number));

/** What twenty readers complain of where every page is answered so. */
async function complaints(answer: (response: ServerResponse, count: number) => void): Promise<string[]> {
  let count = 0;
  const server = createServer((_request, response) => {
    answer(response, (count += 1));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.on('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const readers = startReaders({ port, readers: 20, accept: 'br, gzip', paths: ['/'], publications: numbersIn });
  await expect.poll(() => count).toBeGreaterThan(60);
  const { errors, requests } = await readers.stop();
  expect(requests + errors.length).toBeGreaterThan(60);
  return [...new Set(errors)];
}

const send = (response: ServerResponse, body: string | Buffer, form?: string, status = 200) =>
  response
    .writeHead(status, {
      'content-type': 'text/html',
      'content-length': Buffer.byteLength(body),
      ...(form !== undefined && { 'content-encoding': form }),
    })
    .end(body);

test('the readers of the load proof complain of what is wrong, and of nothing else', async () => {
  const whole = brotliCompressSync(page(1, 2));
  expect(await complaints((response) => send(response, whole, 'br'))).toEqual([]);
  expect(await complaints((response) => send(response, whole.subarray(0, -3), 'br'))).not.toEqual([]);
  expect(await complaints((response) => send(response, page(1), 'gzip'))).not.toEqual([]);
  expect(await complaints((response) => send(response, page(1, 3)))).toEqual(['/: mixed releases: 1,3']);
  expect(await complaints((response, count) => send(response, count < 40 ? page(1, 2) : page(1)))).toEqual([
    '/: back to 1',
  ]);
  expect(await complaints((response) => send(response, page(1).slice(0, -9)))).toEqual(['/: the page has no end']);
  expect(await complaints((response) => send(response, page(1), undefined, 404))).toEqual(['/: answered 404']);
  expect(await complaints((response) => response.writeHead(304).end())).toEqual(['/: answered 304']);
  expect(await complaints((response) => response.destroy())).toEqual(['/: socket hang up']);
});
