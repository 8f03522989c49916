import type { Obstacle } from '../../wire/publication.ts';
import { ProblemList } from '../form/problem-list.tsx';
import { editorAddress } from '../state/open-entry.ts';

/** What keeps the site from being made: in which entry, in which field, and the way there. */
export function ObstacleList({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const titles = new Map(obstacles.map(({ file, title }) => [file, title]));
  return (
    <ProblemList
      problems={obstacles}
      place={({ file, label }) => {
        const title = titles.get(file);
        const words = [title === undefined ? file : `《${title}》`, label].filter(Boolean).join(' › ');
        const address = editorAddress(file);
        return (
          <>
            {address === undefined ? (
              <strong>{words}</strong>
            ) : (
              // Apart: what is being written here stays, and Decap does not change from one form to another.
              <a className="place" href={address} target="_blank" rel="noopener">
                {words}
              </a>
            )}
            {title !== undefined && <small>{file}</small>}
          </>
        );
      }}
    />
  );
}
