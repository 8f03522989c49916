import { expect, test } from 'vitest';
import { changes } from '../../../cms/wire/changes.ts';
import { alert, makePlace, peopleOf, startDesk, type Clerk } from '../support/desk-under-test.ts';
import { draftAlert, setStatus } from '../support/drafting.ts';
import { handClock } from '../support/hand-clock.ts';

const asked = async (clerk: Clerk, known = '') =>
  changes.parse((await clerk.get(`/desk/changes?known=${known}`)).json());

test('one question tells whether anything has moved, and then which drafts there are', async () => {
  const place = await makePlace();
  const hand = handClock('2026-11-21T10:00:00+08:00');
  const running = await startDesk(place, { clock: hand.clock });
  const { editor, reviewer } = await peopleOf(running);
  expect((await running.ask('/desk/changes')).status).toBe(401);
  const first = await asked(editor);
  expect(first.drafts).toEqual([]);
  await draftAlert(editor, 'power', alert('停电'));
  // Whoever asks within the same second shares the last look.
  expect(await asked(reviewer, first.version)).toEqual({ version: first.version, stands: [] });
  hand.jump('2026-11-21T10:00:02+08:00');
  const second = await asked(reviewer, first.version);
  expect(second.drafts).toMatchObject([{ collection: 'alerts', slug: 'power', status: 'draft' }]);
  expect(await asked(reviewer, second.version)).toEqual({ version: second.version, stands: [] });
  await setStatus(editor, 'power', 'pending_review');
  hand.jump('2026-11-21T10:00:04+08:00');
  const third = await asked(reviewer, second.version);
  expect(third.drafts).toMatchObject([{ status: 'pending_review' }]);
  expect(third.version).not.toBe(second.version);
});
