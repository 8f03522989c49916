/**
 * Before `npm start`, `npm run build` and `npm run dev`: says plainly when the site cannot be built where it lies. A program
 * of its own, since in a folder with `*` Node itself does not find the packages of the others.
 */
import { projectFolderProblem } from './project-folder.ts';

const problem = projectFolderProblem(process.cwd());
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
