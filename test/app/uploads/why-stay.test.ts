import { expect, test } from 'vitest';
import { pendingUploads } from '../../../cms/app/state/pending-uploads.ts';
import { whyStay } from '../../../cms/app/uploads/stay-for-uploads.ts';

const file = (name: string, failed: boolean) => ({ name, failed, path: 'body', label: '正文' });

test('whoever leaves is asked for files that are on their way, and for those that did not get through', () => {
  const owner = {};
  pendingUploads.set(owner, [file('楼道.jpg', true)]);
  expect(whyStay()).toBe('“楼道.jpg”没有传上去，现在离开就不会放进来。确定离开吗？');
  pendingUploads.set(owner, [file('楼道.jpg', true), file('通知.pdf', false)]);
  expect(whyStay()).toBe('“通知.pdf”还没有传完，“楼道.jpg”没有传上去，现在离开就不会放进来。确定离开吗？');
  pendingUploads.set(owner, []);
  expect(whyStay()).toBeUndefined();
});
