/**
 * Stays warm beside the desk, which starts it: it keeps what was read and made, so that the next publication makes what
 * changed and nothing else. It ends with the desk, or when the desk tells it to.
 */
import { dirname, join, resolve } from 'node:path';
import { foldersFrom } from '../reader/folders.ts';
import { answer, task, type Answer, type Task } from './messages.ts';
import { openPublication } from './publication.ts';
import { sourceState } from './program/sources.ts';

const project = process.cwd();
const folders = foldersFrom(process.env, project);
const publication = openPublication({
  project,
  folders,
  cacheDir: resolve(project, process.env['GONGSHI_CACHE'] || '.cache'),
  noteOf: (site) => join(dirname(site), 'files.json'),
  env: process.env,
});
const code = sourceState(project);

/** Milliseconds: what was read since then is read again by the next process. */
const SELDOM = 600_000;
let kept = -SELDOM;

async function keepReading(): Promise<void> {
  if (performance.now() - kept < SELDOM) return;
  kept = performance.now();
  await publication.keepReading();
}

const tell = (message: Answer) => process.send?.(answer.parse(message));

async function perform(given: Task): Promise<void> {
  if (given.do === 'warm') {
    await publication.warm(given);
    tell({ done: true });
  } else if (given.do === 'spare') {
    publication.keepNotes();
    await publication.keepSpare(given);
    tell({ done: true });
    await keepReading();
  } else if (sourceState(project) !== code) {
    tell({ outdated: true });
  } else if (given.do === 'preview') {
    const made = await publication.preview(given);
    tell('problems' in made ? { lacks: made.problems } : { page: made });
  } else {
    const outcome = await publication.publish(given, (progress) => tell({ progress }));
    tell({ outcome, memory: process.memoryUsage.rss() });
  }
}

process.on('message', (message) => {
  perform(task.parse(message)).catch((error: unknown) => {
    tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  });
});
process.on('disconnect', () => process.exit());
