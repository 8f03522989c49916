import type { Problem } from '../src/schema/problems.ts';

interface Props {
  problems: readonly Problem[];
  /** Said of each one when the problems may lie in other files. */
  withFile?: boolean;
  onPick?: (problem: Problem) => void;
}

/** What is wrong, field by field, and what to write instead. */
export function ProblemList({ problems, withFile = false, onPick }: Props) {
  return (
    <ul className="problem-list">
      {problems.map((problem) => (
        <li key={`${problem.file} ${problem.path} ${problem.message}`}>
          {onPick ? (
            <button type="button" onClick={() => onPick(problem)}>
              {where(problem, withFile)}
            </button>
          ) : (
            <strong>{where(problem, withFile)}</strong>
          )}
          <span>{problem.message}</span>
          {problem.hint && <small>{problem.hint}</small>}
        </li>
      ))}
    </ul>
  );
}

const where = ({ file, label }: Problem, withFile: boolean) =>
  [withFile && file, label || '整篇'].filter(Boolean).join(' › ');
