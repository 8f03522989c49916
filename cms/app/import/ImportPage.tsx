import { useRef, useState, useSyncExternalStore, type DragEvent } from 'react';
import { collectionNames, definitionOf } from '../../../src/collections/index.ts';
import { disabledBecause } from '../widgets/disabled-because.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { ImportedEntries } from './ImportedEntries.tsx';
import { ImportQuestions } from './ImportQuestions.tsx';
import { importSession } from './import-session.ts';
import { answer, BUSY, choose, run, take } from './run-import.ts';
import { SaveAll } from './SaveAll.tsx';
import type { PlacedEntry } from './save-drafts.ts';

/** What is read, and what can be chosen to be told how it can be: a greyed file tells nothing. */
const TAKES = '.docx,.xlsx,.html,.htm,.txt,.pdf,.zip,.doc,.wps,.rtf,.xls,.et,.csv,.ofd';

export const ImportLabel = () => <>导入</>;

/** Files or a pasted text become forms that are filled; what was dropped and what is to be decided is said first. */
export function ImportPage() {
  const session = useSyncExternalStore(importSession.subscribe, importSession.get);
  const [pasted, setPasted] = useState('');
  const choosing = useRef<HTMLInputElement>(null);
  const { doing, failed, done = [] } = session;
  const busy = doing !== undefined;
  const entries = done.flatMap((file, index) =>
    file.entries.map((entry, at): PlacedEntry => ({ place: placeOf(index, at), entry })),
  );

  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take([...event.dataTransfer.files]);
  };

  return (
    <section className="imports" aria-labelledby="import-heading">
      <h1 id="import-heading">导入</h1>
      <p>
        把
        Word、网页、PDF、文本或表格变成填好的表单：去掉页眉和网页上的杂字，认出标题、文号、日期和小标题。服务器不留您的文件，没有保存以前什么也不会公开。
      </p>
      <HelpLink page="import" />
      <label className="imports-as">
        放进哪个栏目
        <select value={session.as} onChange={(event) => choose(event.target.value)}>
          <option value="">让它问我</option>
          {collectionNames.map((name) => (
            <option key={name} value={name}>
              {definitionOf(name).label}
            </option>
          ))}
        </select>
      </label>
      <div className="imports-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <p>把文件拖到这里，或者</p>
        <button type="button" {...disabledBecause(busy && BUSY)} onClick={() => choosing.current?.click()}>
          选文件
        </button>
        <input
          ref={choosing}
          type="file"
          multiple
          accept={TAKES}
          hidden
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <small>docx、xlsx、html、txt、有文字的 pdf，可以压成一个 zip</small>
      </div>
      <details className="imports-paste">
        <summary>没有文件，粘贴文字</summary>
        <textarea
          aria-label="要导入的文字"
          rows={8}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <button
          type="button"
          {...disabledBecause(busy ? BUSY : pasted.trim() === '' && '先把文字粘贴到上面的框里。')}
          onClick={() => void take([new File([pasted], '粘贴的文字.txt')])}
        >
          整理这段文字
        </button>
      </details>
      <div aria-live="polite">
        {busy && <p>{doing}</p>}
        {failed !== '' && <p role="alert">{failed}</p>}
      </div>
      {failed !== '' && !busy && session.files.length > 0 && (
        <button type="button" onClick={() => void run()}>
          再试一次
        </button>
      )}
      <SaveAll entries={entries} session={session} />
      {done.map((file, index) => (
        <article key={`${String(index)} ${file.name}`} className="imports-file" aria-busy={busy}>
          <h2>{file.name}</h2>
          <ImportQuestions questions={file.questions} answer={answer} />
          <ImportedEntries entries={entries.filter(({ entry }) => file.entries.includes(entry))} session={session} />
          <details open={file.refused !== undefined}>
            <summary>{file.refused === undefined ? '改了什么、去掉了什么' : '没有导入'}</summary>
            {file.report.map(({ title, lines }) => (
              <div key={title}>
                <h3>{title}</h3>
                <ul>
                  {lines.map((line, at) => (
                    <li key={`${String(at)} ${line}`}>{line}</li>
                  ))}
                </ul>
              </div>
            ))}
          </details>
        </article>
      ))}
    </section>
  );
}

const placeOf = (file: number, entry: number): string => `${file} ${entry}`;
