export interface Queue {
  /** Runs `task` after everything that was handed in before it; a failed task does not stop the next one. */
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves when everything handed in so far has ended. */
  idle(): Promise<void>;
}

/** One thing at a time, in the order of arrival. */
export function createQueue(): Queue {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const result = tail.then(task, task);
      tail = result.catch(() => undefined);
      return result;
    },
    async idle() {
      await tail;
    },
  };
}
