import { onTestFinished } from 'vitest';
import { createPlace, openDesk, removePlace, type Place, type RunningDesk } from './place.ts';

export {
  clerk,
  clerkAs,
  confirmedIn,
  cookieOf,
  deskHeaders,
  firstClerk,
  peopleOf,
  signIn,
  type Clerk,
} from './people.ts';
export { alert, PASSWORD, tinyBuild, tinyBuildHere, withCms, type Place, type RunningDesk } from './place.ts';

/** A place that is thrown away after the test. */
export async function makePlace(): Promise<Place> {
  const place = await createPlace();
  onTestFinished(() => removePlace(place));
  return place;
}

/** A desk that listens on a free port and is closed after the test. */
export async function startDesk(...args: Parameters<typeof openDesk>): Promise<RunningDesk> {
  const running = await openDesk(...args);
  onTestFinished(() => running.desk.close());
  return running;
}
