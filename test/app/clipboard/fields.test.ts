import { expect, it } from 'vitest';
import { droppedSentence } from '../../../cms/app/clipboard/dropped-sentence.ts';
import { fieldText } from '../../../cms/app/clipboard/field-text.ts';
import { droppedLine, sayDropped } from '../../../cms/app/clipboard/say-dropped.ts';

it('words in a field of one line are never glued, nor spread', () => {
  expect(fieldText('关于停水\n的通知\t第 1 号\u200b \n', false)).toBe('关于停水 的通知 第 1 号');
  expect(fieldText('一\n\n  二\u00a0\u00a0三\n', true)).toBe('一\n\n二 三');
});

it('what was dropped is said by number and name, with what to do instead', () => {
  expect(
    droppedSentence([{ what: 'picture', name: '公示栏' }, { what: 'picture', name: '第 2 张图' }, { what: 'formula' }]),
  ).toBe(
    '有 2 张图没有带过来：公示栏、第 2 张图。请另存后用“图片”上传。有 1 个公式没有带过来。请用文字写出来，或者截成图上传。',
  );
});

it('a paste is offered to be taken back until something is typed after it', () => {
  const undo = () => undefined;
  sayDropped({ dropped: [{ what: 'formula' }], undo });
  expect(droppedLine.get()?.undo).toBe(undo);
  droppedLine.withoutUndo();
  expect(droppedLine.get()).toEqual({
    sentence: '有 1 个公式没有带过来。请用文字写出来，或者截成图上传。',
    undo: undefined,
  });
});
