/** What is on its way to the desk, for the line that tells how far it is. */
export interface Uploading {
  /** Which of how many it is. */
  index: number;
  count: number;
  /** As it was chosen. */
  file: File;
  /** From 0 to 1. */
  share: number;
}

/** What is being done with it: all of it sent, the desk looks at it. */
export const doing = ({ share }: Uploading): string => (share < 1 ? '正在上传' : '传完了，正在检查');

let now: Uploading | undefined;
const listeners = new Set<() => void>();

export const uploading = {
  get: (): Uploading | undefined => now,
  set(next: Uploading | undefined): void {
    now = next;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
