import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  bentXlsx,
  damagedPage,
  damagedXlsx,
  longDocx,
  rareEncoding,
  scannedPdf,
  withoutTable,
} from '../../attachments/hard-uploads.ts';
import { alert, confirmedIn, makePlace, peopleOf, startDesk } from '../support/desk-under-test.ts';
import { draftAlert, publishDraft, setStatus } from '../support/drafting.ts';
import { loggedActions } from '../support/logbook-of.ts';
import { checkContent } from '../../reader/content-folder.ts';
import { jpg, png } from '../support/sample-files.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const asset = (name: string, bytes: Buffer) => ({
  path: `public/media/${name}`,
  content: bytes.toString('base64'),
  encoding: 'base64',
});
const upload = (name: string, bytes: Buffer) => ({ asset: asset(name, bytes) });

async function opened() {
  const place = await makePlace();
  const running = await startDesk(place);
  const people = await peopleOf(running);
  const objects = place.git('count-objects');
  const untouched = () => {
    expect(readdirSync(join(place.deskDir, 'uploads'))).toEqual([]);
    expect(place.git('status', '--porcelain')).toBe('');
    expect(place.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
    expect(place.git('count-objects')).toBe(objects);
  };
  return { place, running, untouched, ...people };
}

test('what nobody can read is refused with what to do', async () => {
  const { editor, untouched } = await opened();
  const hard: [string, Buffer, string][] = [
    ['long.docx', longDocx('证号 110101199003077758'), '没有上传“long.docx”：正文有身份证号 110101********7758'],
    ['damaged.xlsx', damagedXlsx(), '没有上传“damaged.xlsx”：文件已损坏，有一部分读不出来，请在 Word、Excel'],
    ['bent.xlsx', bentXlsx(), '没有上传“bent.xlsx”：文件已损坏，打不开，请在 Word、Excel'],
    ['page.pdf', damagedPage(), '没有上传“page.pdf”：PDF 有一部分已损坏，读不出来，请用 Word、WPS'],
    ['rare.pdf', rareEncoding(), '没有上传“rare.pdf”：PDF 用了很少见的文字编码，读不出来。请用 Word 或 WPS'],
    ['numbered.pdf', withoutTable(), '没有上传“numbered.pdf”：PDF 的第 1 页用了很少见的文字编码'],
  ];
  for (const [name, bytes, why] of hard) {
    const answer = await editor.api('persistMedia', upload(name, bytes));
    expect(answer.status, name).toBe(422);
    expect((answer.json() as { error: string }).error).toContain(why);
  }
  untouched();
});

test('a scan and a picture are asked about, and go online with the name of who has looked', async () => {
  const { place, admin, editor, reviewer, untouched } = await opened();
  const scan = scannedPdf();
  const send = (params: object) => editor.post('/desk/api', { action: 'persistMedia', params });
  const asked = await send(upload('scan.pdf', scan));
  expect([asked.status, asked.json()]).toEqual([
    409,
    {
      error: '没有上传“scan.pdf”：还没有确认里面没有个人信息。',
      unconfirmed: [{ path: 'public/media/scan.pdf', sha256: sha256(scan), why: '整个 PDF 没有文字，像是扫描件' }],
    },
  ]);
  expect((await send(upload('a.jpg', jpg))).status).toBe(409);
  // The word for one file is no word for another.
  const confirmed = confirmedIn(asked);
  expect((await send({ ...upload('scan.pdf', scannedPdf(3)), confirmed })).status).toBe(409);
  expect((await send({ ...upload('other.pdf', scan), confirmed })).status).toBe(409);
  untouched();

  expect((await send({ ...upload('scan.pdf', scan), confirmed })).status).toBe(200);
  // Once more, as after an answer that was lost: nothing is written twice.
  expect((await send({ ...upload('scan.pdf', scan), confirmed })).status).toBe(200);
  expect((await editor.api('persistMedia', upload('a.jpg', jpg))).status).toBe(200);
  expect(await loggedActions(place, ['confirm'])).toEqual([
    'chen confirm public/media/scan.pdf',
    'chen confirm public/media/a.jpg',
  ]);
  expect((await admin.api('persistMedia', upload('of-nobody.png', png))).status).toBe(200);
  const text = alert('停水，见 /media/a.jpg 和 /media/scan.pdf');
  expect((await draftAlert(editor, 'a', text)).status).toBe(200);
  // Nothing but the branch of the draft: what an editor says waits for the reviewer, as the text does.
  expect(place.git('log', '--format=%s', 'main')).toBe('start');

  expect((await setStatus(editor, 'a', 'pending_review')).status).toBe(200);
  expect((await publishDraft(reviewer, 'a')).status).toBe(200);
  const message = place.git('log', '-1', '--format=%B', 'main');
  expect(message.match(/^Confirmed: \S+ \S+ \S+ 陈红 <chen@desk\.local>$/gm)).toHaveLength(2);
  expect(message).toContain(`Confirmed: public/media/scan.pdf ${sha256(scan)}`);
  expect(await readFile(join(place.contentDir, 'exceptions.yml'), 'utf8')).toContain(
    `- file: /media/scan.pdf\n  kind: unread\n  sha256: ${sha256(scan)}\n  reason: 里面的字查不到，上传时有人看过，没有个人信息\n  by: 陈红\n`,
  );
  expect(await checkContent(place)).toMatchObject({ errors: [], warnings: [] });
});
