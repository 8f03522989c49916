import { useRef, useState, type DragEvent } from 'react';
import { collectionNames, definitionOf } from '../../../src/collections/index.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { imported } from './imported.ts';
import { ImportedEntries } from './ImportedEntries.tsx';
import { ImportQuestions } from './ImportQuestions.tsx';
import { EMPTY, importSession, type ImportSession } from './import-session.ts';
import { contentOf, tooMuch, type SentFile } from './sent-file.ts';

/** What is read, and what can be chosen to be told how it can be: a greyed file tells nothing. */
const TAKES = '.docx,.xlsx,.html,.htm,.txt,.pdf,.zip,.doc,.wps,.rtf,.xls,.et,.csv,.ofd';

export const ImportLabel = () => <>导入</>;

/** Files or a pasted text become forms that are filled; what was dropped and what is to be decided is said first. */
export function ImportPage() {
  const [session, setSession] = useState(importSession.now);
  const [pasted, setPasted] = useState('');
  const [busy, setBusy] = useState(false);
  const [ahead, setAhead] = useState(0);
  const [failed, setFailed] = useState('');
  const choosing = useRef<HTMLInputElement>(null);

  const keep = (next: Partial<ImportSession>) => {
    importSession.now = { ...importSession.now, ...next };
    setSession(importSession.now);
  };
  const run = async () => {
    const { as, files, answers } = importSession.now;
    setBusy(true);
    setFailed('');
    try {
      keep({ done: await imported({ files: [...files], ...(as !== '' && { as }), answers }, setAhead) });
    } catch (error) {
      setFailed(error instanceof Error ? error.message : '没有导入，请稍后再试一次。');
    }
    setBusy(false);
  };
  const begin = (files: SentFile[]) => {
    keep({ ...EMPTY, as: session.as, files, done: undefined });
    void run();
  };
  const take = async (list: FileList | null) => {
    const chosen = [...(list ?? [])];
    if (chosen.length === 0) return;
    const refused = tooMuch(chosen);
    if (refused !== undefined) return setFailed(refused);
    begin(await Promise.all(chosen.map(contentOf)));
  };
  const choose = (as: string) => {
    if (session.files.length === 0) return keep({ as });
    keep({ ...EMPTY, as, files: session.files, done: undefined });
    void run();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files);
  };
  const answer = (given: Record<string, string>) => {
    keep({ answers: { ...session.answers, ...given } });
    void run();
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
        <button type="button" onClick={() => choosing.current?.click()}>
          选文件
        </button>
        <input
          ref={choosing}
          type="file"
          multiple
          accept={TAKES}
          hidden
          onChange={(event) => {
            void take(event.target.files);
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
          disabled={pasted.trim() === ''}
          onClick={() => void contentOf(new File([pasted], '粘贴的文字.txt')).then((file) => begin([file]))}
        >
          整理这段文字
        </button>
      </details>
      <div aria-live="polite">
        {busy && <p>{ahead > 0 ? `正在排队，前面还有 ${ahead} 次导入……` : '正在整理……'}</p>}
        {failed !== '' && <p role="alert">{failed}</p>}
      </div>
      {session.done?.map((file, index) => (
        <article key={`${String(index)} ${file.name}`} className="imports-file" aria-busy={busy}>
          <h2>{file.name}</h2>
          <ImportQuestions questions={file.questions} answer={answer} />
          <ImportedEntries
            entries={file.entries}
            opened={(at) => session.opened.includes(placeOf(index, at))}
            open={(at) => keep({ opened: [...session.opened, placeOf(index, at)] })}
          />
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
