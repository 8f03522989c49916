import { ChangeList } from '../../components/changes/ChangeList.tsx';
import { fingerprintWords } from '../../components/entry/file-words.ts';
import { ListHead } from '../../components/list/ListHead.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { MomentText } from '../../components/time/MomentText.tsx';
import { historyHref, type HistoryPage } from '../../model/record/entry-history.ts';
import type { VersionRow } from '../../model/record/version-rows.ts';
import { textPath, withheldWords } from '../../record/chain-text.ts';
import { ALWAYS, type VersionKind } from '../../record/version.ts';

interface Props {
  page: HistoryPage;
  title: string;
  crumbs: readonly { label: string; href: string }[];
  rows: readonly VersionRow[];
  /** Where the oldest commits are not at hand. */
  from?: string | undefined;
  now: string;
}

/** The history of one entry: who changed what, and when, in sentences, with the difference. */
export function HistoryView({ page, title, crumbs, rows, from, now }: Props) {
  return (
    <div className="doc">
      <ListHead
        title={title}
        crumbs={crumbs}
        lead="公开以后的每一次修改，最近的在前。划掉的是去掉的，加粗的是新写的。"
      />
      {from !== undefined && (
        <p className="small">
          服务器上只有 <DayText value={from} now={now} /> 以后的版本记录，更早的修改这里没有。
        </p>
      )}
      {rows.map((row, index) => (
        <OneVersion key={index} row={row} now={now} />
      ))}
      <Parts page={page} />
    </div>
  );
}

function OneVersion({ row, now }: { row: VersionRow; now: string }) {
  const { instant, role, kind, note, summary, digest, withheld, redacted, comparison, isCut } = row;
  return (
    <section className="sec version">
      <h2>{instant === ALWAYS ? '版本记录开始以前' : <MomentText value={instant} now={now} />}</h2>
      <p>
        {sentence(kind, role, summary)}
        {note && (
          <>
            {kind === 'major' ? <b>重要更正：</b> : '更正说明：'}
            {note}
          </>
        )}
        {redacted && '这一版里涉及个人信息的文字，后来换成了“因涉个人信息已脱敏”。'}
      </p>
      {comparison && comparison.changes.length > 0 && <ChangeList comparison={comparison} brief />}
      {isCut && <p className="small">改动很多，这里没有列全，请把前后两版的原文对着看。</p>}
      <p className="small">
        {kind !== 'removed' &&
          (withheld ? (
            <>这一版的文字不再公开：{withheldWords[withheld]}。</>
          ) : (
            <a href={`/${textPath(digest)}`}>这一版的原文</a>
          ))}
        {kind !== 'removed' && <>　内容指纹 {fingerprintWords(digest)}</>}
      </p>
    </section>
  );
}

function sentence(kind: VersionKind, role: string, summary: string | undefined): string {
  const acts: Readonly<Record<VersionKind, string>> = {
    first: '公开了这一篇',
    major: summary ?? '改了内容',
    minor: summary ?? '改了内容',
    withdrawn: '撤回了这一篇',
    restored: '重新公开了这一篇',
    removed: '删除了这一篇',
    purged: '因涉及个人信息，把以前各版本里的有关文字换成了“因涉个人信息已脱敏”，这些版本的指纹重新计算过',
  };
  return `${role}${acts[kind]}。`;
}

function Parts({ page: { entry, nth, isLast } }: { page: HistoryPage }) {
  if (isLast && nth === 1) return null;
  return (
    <p className="line">
      {nth > 1 && <a href={historyHref(entry, nth - 1)}>更早的修改</a>}
      {!isLast && <a href={historyHref(entry)}>最近的修改</a>}
    </p>
  );
}
