import type { Block } from '../conversion/document.ts';
import { markdownOf } from '../conversion/markdown.ts';
import { Account } from './account.ts';
import { composed, type ImportedEntry } from './compose.ts';
import { paragraph, wordsIn, wordsOf } from './inlines.ts';
import type { BoardFacts } from './context.ts';
import type { Questions } from './questions.ts';
import { targetsIn, targetsInTable, type Target } from './recognise/targets.ts';

const PLAN = /规划|规劃|計畫|计划|方案|纲要|要点|行动/;

/** Figures with targets in a text and its tables, each once. */
export function targetsOf(blocks: readonly Block[], title: string): Target[] {
  const tables = blocks.flatMap((block) =>
    block.kind === 'table' ? targetsInTable(block.rows.map((row) => row.map(wordsOf))) : [],
  );
  const words = wordsIn(blocks.filter(({ kind }) => kind !== 'table'));
  return [...tables, ...targetsIn(words, PLAN.test(title))];
}

/** The same as entries of 规划指标, when a person wants them; what the text does not tell stays open in their forms. */
export function indicatorsOf(targets: readonly Target[], facts: BoardFacts, questions: Questions): ImportedEntry[] {
  if (targets.length === 0) return [];
  const answer = questions.ask({
    name: 'indicators',
    ask: `文中有 ${String(targets.length)} 个定了目标的数字，如“${targets[0]!.title}”。要不要也填成规划指标？`,
    choices: [
      { value: 'yes', label: '也填成规划指标，一个一篇' },
      { value: 'no', label: '不用' },
    ],
    usual: 'no',
  });
  if (answer !== 'yes') return [];
  // What they say is in the text itself too, and is accounted for there.
  const own = { facts, questions, account: new Account() };
  return targets.map((target) => composed('indicators', { values: valuesOf(target), body: bodyOf(target) }, own));
}

function valuesOf({ title, unit, atMost, base, nature, responsible, baseline, targets }: Target) {
  return {
    title,
    ...(nature && { nature }),
    ...(responsible !== undefined && { responsible }),
    unit,
    ...(base !== undefined && { base }),
    direction: atMost ? 'at-most' : 'at-least',
    ...(baseline && { baseline: { date: baseline.by, value: baseline.value } }),
    ...(targets.length > 0 && { targets }),
  };
}

const bodyOf = ({ sentence }: Target): string => markdownOf([paragraph(`文件里写的是：“${sentence}”`)]);
