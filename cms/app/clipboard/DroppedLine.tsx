import { useEffect, useSyncExternalStore } from 'react';
import { droppedLine } from './say-dropped.ts';

/** What the last paste did not bring along. It speaks of the entry on the screen and goes with it. */
export function DroppedLine() {
  const said = useSyncExternalStore(droppedLine.subscribe, droppedLine.get);
  useEffect(() => {
    addEventListener('hashchange', droppedLine.clear);
    addEventListener('input', droppedLine.withoutUndo);
    return () => {
      removeEventListener('hashchange', droppedLine.clear);
      removeEventListener('input', droppedLine.withoutUndo);
    };
  }, []);
  if (!said) return null;
  return (
    <p className="settled" role="status">
      <span>{said.sentence}</span>
      {said.undo && (
        <button
          type="button"
          onClick={() => {
            said.undo?.();
            droppedLine.clear();
          }}
        >
          撤销粘贴
        </button>
      )}
      <button type="button" onClick={droppedLine.clear}>
        知道了
      </button>
    </p>
  );
}
