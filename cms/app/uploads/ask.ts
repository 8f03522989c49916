import { desk, type Confirming } from '../state/desk-state.ts';

/** Asks the clerk once to look at files that no program can read; one question at a time. */
export function askAbout(files: Confirming['files']): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      desk.set({ confirming: undefined });
      resolve(yes);
    };
    desk.set({ confirming: { files, answer } });
  });
}
