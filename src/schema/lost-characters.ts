import { unreadable } from '../text/normalise.ts';
import type { Problem } from './problem.ts';
import type { TextAt } from './texts.ts';

/** Places where a character was lost on the way here: only a person with the original knows which. */
export function lostCharacters(texts: readonly TextAt[], file: string): Problem[] {
  return texts.flatMap(({ path, label, text }) =>
    unreadable(text).map((around): Problem => ({
      file,
      path,
      label,
      message: `“${around}”里的 □ 是没有带过来的字或图，居民看到的会是空框，请对照原件补上`,
      severity: 'warning',
    })),
  );
}
