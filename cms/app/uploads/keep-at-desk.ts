import { uploadName } from '../../../src/schema/new-names.ts';
import type { ListedMedia } from '../../wire/uploads.ts';
import { HttpError } from '../../wire/http-error.ts';
import { desk } from '../state/desk-state.ts';
import { base64Of, sendLarge } from '../state/send-large.ts';
import { askAbout } from './ask.ts';
import { refusalAs, uploadedAs, type Outcome, type Ready } from './outcome.ts';
import { isPicture } from './prepare.ts';
import { sha256Of } from './sha256.ts';
import { uploading } from './uploading.ts';
import { instantNow } from '../now.ts';

const IN_PICTURE = '图片里的字和人，系统看不出来';
const NOT_LOOKED = '还没有确认里面没有个人信息。请先打开看看，再上传一次。';

interface Sent extends Ready {
  path: string;
  /** As the desk counts it, where it has. */
  sha256?: string | undefined;
  why: string;
}

/** A file that is sent once more keeps its name: a reviewer may have let something in it pass. */
const paths = new WeakMap<File, string>();
/** Nor is it asked about once more. */
const looked = new WeakSet<File>();

/** First what a program can read, then, after one question, what only a person can. */
export async function keepAtDesk(ready: readonly Ready[], outcomes: Map<File, Outcome>): Promise<void> {
  const asking: Sent[] = [];
  for (const [index, item] of ready.entries()) {
    const one: Sent = { ...item, path: pathOf(item), why: IN_PICTURE };
    // Of a picture it is known beforehand: it need not be sent twice.
    if (isPicture(one.path)) asking.push(one);
    else {
      const outcome = await keep(one, {}, [index, ready.length]).catch((error: unknown) => {
        const asked = error instanceof HttpError ? error.unconfirmed[0] : undefined;
        if (asked) asking.push({ ...one, ...asked });
        return asked ? undefined : refused(item, error);
      });
      if (outcome) outcomes.set(item.chosen, outcome);
    }
  }
  const unseen = asking.filter(({ chosen }) => !looked.has(chosen));
  if (unseen.length > 0 && (await isLookedAt(unseen))) for (const { chosen } of unseen) looked.add(chosen);
  for (const [index, one] of asking.entries()) {
    const outcome = looked.has(one.chosen)
      ? await keepLookedAt(one, [index, asking.length]).catch((error: unknown) => refused(one, error))
      : refusalAs(one.chosen, new Error(NOT_LOOKED));
    outcomes.set(one.chosen, outcome);
  }
}

function pathOf({ chosen, file }: Ready): string {
  const known = paths.get(chosen);
  const name = uploadName(file.name, { now: instantNow(), random: Math.random });
  const path = known ?? `public/media/${name}`;
  paths.set(chosen, path);
  return path;
}

async function isLookedAt(asking: readonly Sent[]): Promise<boolean> {
  const files = asking.map(({ chosen, file, path, why }) => ({
    name: chosen.name,
    why,
    picture: isPicture(path) ? URL.createObjectURL(file) : undefined,
  }));
  const yes = await askAbout(files);
  for (const { picture } of files) if (picture !== undefined) URL.revokeObjectURL(picture);
  return yes;
}

/** The word is for these very bytes; where the browser cannot count them, the desk does. */
async function keepLookedAt(one: Sent, place: Place): Promise<Outcome> {
  const sha256 = one.sha256 ?? (await sha256Of(one.file));
  try {
    return await keep(one, sha256 === undefined ? {} : { [one.path]: sha256 }, place);
  } catch (error) {
    const counted = error instanceof HttpError ? error.unconfirmed[0]?.sha256 : undefined;
    if (counted === undefined || counted === sha256) throw error;
    return keep(one, { [one.path]: counted }, place);
  }
}

type Place = readonly [index: number, count: number];

async function keep({ chosen, file, path }: Sent, confirmed: Record<string, string>, [index, count]: Place) {
  const { name } = chosen;
  const asset = { path, content: await base64Of(file), encoding: 'base64' as const, name };
  uploading.set({ index, count, file: chosen, share: 0 });
  const kept: ListedMedia = await sendLarge('persistMedia', { asset, confirmed }, (share) =>
    uploading.set({ index, count, file: chosen, share }),
  );
  return uploadedAs({ chosen, file }, kept.url, kept.size);
}

/** The places in it where it tells of persons stand in the list of problems, where a reviewer may let them pass. */
function refused({ chosen }: Ready, error: unknown): Outcome {
  if (error instanceof HttpError) {
    if (error.status === 401) desk.set({ expired: true });
    if (error.problems.length > 0) desk.set({ problems: error.problems, upload: true });
  }
  return refusalAs(chosen, error);
}
