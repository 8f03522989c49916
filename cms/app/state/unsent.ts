/** What is typed and not yet kept at the desk. */
interface Unsent {
  /** Sends it now. */
  send: () => Promise<void>;
  /** Lets go of what was typed in an entry that is given up. */
  drop: (path: string) => void;
}

let unsent: Unsent = { send: () => Promise.resolve(), drop: () => undefined };

/** Tells who keeps what is typed; until then nobody does. */
export function keptBy(keeper: Unsent): void {
  unsent = keeper;
}

export const sendUnsent = (): Promise<void> => unsent.send();
export const dropUnsent = (path: string): void => unsent.drop(path);
