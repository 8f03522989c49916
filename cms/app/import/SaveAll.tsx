import { newId } from '../../../src/schema/new-names.ts';
import { instantNow } from '../now.ts';
import { askDesk } from '../state/ask-desk.ts';
import { disabledBecause } from '../widgets/disabled-because.ts';
import { importSession, type ImportSession } from './import-session.ts';
import { keyOf, saveDrafts, type PlacedEntry, type SaveOutcome } from './save-drafts.ts';

/** All that was brought in as drafts with one press; what is not yet decided stays open in them. */
export function SaveAll({ entries, session }: { entries: readonly PlacedEntry[]; session: ImportSession }) {
  if (entries.length < 2) return null;
  const { outcome, doing, drafts } = session;
  const keys = new Set(entries.map(keyOf));
  const elsewhere = Object.entries(drafts).filter(([key, { saved }]) => saved && !keys.has(key)).length;
  return (
    <div className="imports-all">
      <p>一共 {entries.length} 篇。没有定的、没有填完的也可以先存着，以后一篇一篇改。</p>
      <button type="button" {...disabledBecause(doing)} onClick={() => void saveAll(entries)}>
        全部存为草稿
      </button>
      {elsewhere > 0 && (
        <p>先前存的 {elsewhere} 篇草稿不在下面了（换了栏目，或者换了分法），不要的请到原来的栏目里删掉。</p>
      )}
      <div role="status">
        {outcome && <p>{sentenceOf(outcome)}</p>}
        {outcome && outcome.unsaved.length > 0 && (
          <ul>
            {outcome.unsaved.map(({ title, why }, at) => (
              <li key={`${String(at)} ${title}`}>
                《{title}》：{why}。
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function sentenceOf({ saved, of, unsaved }: SaveOutcome): string {
  if (unsaved.length === 0) return `${of} 篇都存为草稿了。`;
  if (saved === 0) return `${of} 篇都没有存：`;
  return `${of} 篇里，${saved} 篇存为草稿了，${unsaved.length} 篇没有存：`;
}

async function saveAll(entries: readonly PlacedEntry[]): Promise<void> {
  const { set, get } = importSession;
  if (get().doing !== undefined) return;
  set({ outcome: undefined, failed: '' });
  try {
    const outcome = await saveDrafts(entries, {
      opened: get().opened,
      drafts: () => get().drafts,
      keep: (key, draft) => set({ drafts: { ...get().drafts, [key]: draft } }),
      ask: askDesk,
      newId: () => newId({ now: instantNow(), random: Math.random }),
      onProgress: (index) => set({ doing: `正在存第 ${String(index + 1)} 篇，共 ${String(entries.length)} 篇……` }),
    });
    set({ outcome });
  } finally {
    set({ doing: undefined });
  }
}
