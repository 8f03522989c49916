import type { FastifyInstance } from 'fastify';
import { readSettings } from '../../../src/reader/read-settings.ts';
import { workingCalendar } from '../../../src/record/working-calendar.ts';
import { beijingDay, beijingInstant } from '../../../src/schema/beijing.ts';
import type { Tasks } from '../../wire/tasks.ts';
import type { Clock } from '../clock.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { signedIn, type LoginParts } from '../people/login.ts';
import { readDrafts } from './draft-tasks.ts';
import type { KeptTasks } from './kept-tasks.ts';
import { tasksFor } from './tasks-for.ts';

interface TaskParts {
  contentDir: string;
  kept: KeptTasks;
  drafts: Drafts;
  clock: Clock;
}

/** `GET /desk/tasks`: what the person who asks has to do, as it is on this day. */
export function addTasks(
  app: FastifyInstance,
  { contentDir, kept, drafts, clock }: TaskParts,
  login: LoginParts,
): void {
  app.get('/desk/tasks', async (request): Promise<Tasks> => {
    const account = signedIn(request, login);
    const { settings } = await readSettings(contentDir);
    const twoPeople = await login.twoPeople();
    const today = beijingDay(process.env['SITE_NOW'] || beijingInstant(clock.now()));
    const circumstances = {
      today,
      calendar: workingCalendar(settings?.holidays ?? []),
      drafts: await readDrafts(drafts),
    };
    const known = kept.now();
    return { tasks: tasksFor({ account, twoPeople }, known ?? [], circumstances), isWhole: known !== undefined };
  });
}
