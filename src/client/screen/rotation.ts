/** What is known of a picture to say when its turn is. */
export interface Shown {
  /** `entry`, or the level of an alert. */
  kind: string;
  inForce: boolean;
}

/** Where the turn stands. */
export interface Turn {
  /** The picture that is shown; -1 before the first. */
  shown: number;
  /** Pictures shown since the last alert. */
  since: number;
  /** The last picture that was no alert, and the last alert. */
  entry: number;
  alert: number;
  /** The alerts in force that have been shown. */
  alerts: readonly number[];
}

export const FIRST: Turn = { shown: -1, since: 0, entry: -1, alert: -1, alerts: [] };

/** While an alert is in force, it comes again after so many others. */
const BETWEEN = 2;

/**
 * The turn at this moment. `due` says that the picture has been seen for long enough. What has ended goes at once, an alert
 * that begins comes at once, and while there is an emergency nothing else is shown.
 */
export function turnAt(pictures: readonly Shown[], turn: Turn, due: boolean): Turn {
  const ofKind = (test: (kind: string) => boolean) =>
    pictures.flatMap(({ kind, inForce }, index) => (inForce && test(kind) ? [index] : []));
  const emergencies = ofKind((kind) => kind === 'emergency');
  const alerts = emergencies.length > 0 ? emergencies : ofKind((kind) => kind !== 'entry');
  const entries = emergencies.length > 0 ? [] : ofKind((kind) => kind === 'entry');
  const begun = alerts.find((index) => !turn.alerts.includes(index));
  const told = turn.alerts.filter((index) => alerts.includes(index));
  const reading = alerts.includes(turn.shown) && !due;
  if (begun !== undefined && !reading) {
    return { ...turn, shown: begun, alert: begun, since: 0, alerts: [...told, begun] };
  }
  if (reading || (entries.includes(turn.shown) && !due)) return { ...turn, alerts: told };
  if (alerts.length > 0 && (turn.since >= BETWEEN || entries.length === 0)) {
    const alert = after(alerts, turn.alert);
    return { ...turn, shown: alert, alert, since: 0, alerts: told };
  }
  const entry = after(entries, turn.entry);
  return { ...turn, shown: entry, entry, since: turn.since + 1, alerts: told };
}

/** The next of some in order, the first after the last; -1 where there is none. */
const after = (indexes: readonly number[], last: number) => indexes.find((index) => index > last) ?? indexes[0] ?? -1;

/**
 * Milliseconds for which a text is shown: people in a hall read five characters a second, and look up first. Never fewer
 * than `seconds`, and beside that no more than half a minute.
 */
export const readingTime = (characters: number, seconds: number) =>
  Math.max(seconds * 1000, Math.min(30_000, 6000 + characters * 200));
