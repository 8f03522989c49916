import { readingText } from '../../src/markdown/reading-text.ts';
import { reported, type Reported } from '../../src/privacy/report.ts';

/** What is said of a body, as the form and the check say it. */
export const saidOf = (text: string, label = '正文'): Reported[] =>
  reported(
    { path: 'body', label, text, long: true, shown: readingText(text) },
    { officePhones: new Set<string>(), cleared: () => false },
  );
