/** Whose turn it is. */
export interface Turns {
  /**
   * Waits in a lane until it is its turn; the function ends it, and may be called again. Undefined where so many wait
   * that it is better to come again. Known visitors go before all others.
   */
  take(lane: string, known: boolean): Promise<(() => void) | undefined>;
  /** How many wait. */
  waiting(): number;
  /** How many go before the first that waits in a lane of strangers, with the one whose turn it is; 0 if none waits there. */
  ahead(lane: string): number;
}

interface Waiting {
  begin: (end: (() => void) | undefined) => void;
}
type Lanes = Map<string, Waiting[]>;

interface Most {
  /** Of one visitor, however many requests they send. */
  inLane: number;
  /** Of all strangers. */
  strangers: number;
}

/**
 * One at a time, and the lanes in turn: whoever floods the queue waits behind their own requests. When it is full, who has
 * nothing in it yet takes the place of the last in the longest lane.
 */
export function createTurns(most: Most): Turns {
  const known: Lanes = new Map();
  const strangers: Lanes = new Map();
  let busy = false;

  const next = () => {
    const waiting = shift(known) ?? shift(strangers);
    busy = waiting !== undefined;
    waiting?.begin(once(next));
  };

  return {
    take: (lane, isKnown) =>
      new Promise((begin) => {
        const lanes = isKnown ? known : strangers;
        const own = lanes.get(lane) ?? [];
        const full = !isKnown && sizeOf(strangers) >= most.strangers;
        if (own.length >= most.inLane || (full && !makeRoom(strangers, own.length))) {
          begin(undefined);
          return;
        }
        lanes.set(lane, [...own, { begin }]);
        if (!busy) next();
      }),
    waiting: () => sizeOf(known) + sizeOf(strangers),
    ahead: (lane) => (strangers.has(lane) ? sizeOf(known) + [...strangers.keys()].indexOf(lane) + 1 : 0),
  };
}

const sizeOf = (lanes: Lanes) => [...lanes.values()].reduce((sum, lane) => sum + lane.length, 0);

/** Takes the first of the lane whose turn it is, and puts that lane behind the others. */
function shift(lanes: Lanes): Waiting | undefined {
  const [entry] = lanes;
  if (!entry) return undefined;
  const [name, [first, ...rest]] = entry;
  lanes.delete(name);
  if (rest.length > 0) lanes.set(name, rest);
  return first;
}

/** Sends the last of the longest lane away, if that is longer than the newcomer's would be. */
function makeRoom(lanes: Lanes, own: number): boolean {
  const [longest] = [...lanes.values()].toSorted((a, b) => b.length - a.length);
  if (!longest || longest.length <= own + 1) return false;
  longest.pop()?.begin(undefined);
  return true;
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}
