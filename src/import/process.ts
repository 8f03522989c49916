import { answerApart } from '../attachments/sandbox/answer.ts';
import { importFiles, type Asked, type Imported } from './import-files.ts';

/** What comes back of the sandbox. */
export type Answer = Imported | { failed: true };

// The other end of `import-apart.ts`.
answerApart<Asked, Answer>((asked) => importFiles(asked).catch((): Answer => ({ failed: true })));
