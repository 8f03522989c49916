import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { blocksIn } from '../../src/conversion/markdown/read.ts';
import { targetsOf } from '../../src/import/indicators.ts';
import { imported } from './board.ts';

const content = new URL('../../content/', import.meta.url);
const parts = (path: string) => readFileSync(new URL(path, content), 'utf8').split(/^---\n/m);
const found = (name: string, title: string) => targetsOf(blocksIn(parts(`policies/${name}.md`)[2]!), title);

interface Kept {
  title: string;
  plan?: string;
  targets?: { by: string; value: string }[];
}

test('the indicators of our plan are found in its table, with every year and value', () => {
  const targets = found('service-plan-2026', '青石街道社区服务体系建设规划');
  const kept = readdirSync(new URL('indicators/', content))
    .map((name) => parse(parts(`indicators/${name}`)[1]!) as Kept)
    .filter(({ plan }) => plan === 'service-plan-2026');
  expect(kept.length).toBeGreaterThan(4);
  for (const own of kept)
    expect(targets.find(({ title }) => title === own.title)?.targets, own.title).toEqual(own.targets);
  expect(targets.map(({ title }) => title)).toContain('公益性岗位每年');
});

test('sentences that promise by a year carry it on to their clauses', () => {
  expect(
    found('service-plan-2021', '规划').map(({ title, base, unit, targets }) => [title, base, targets[0], unit]),
  ).toEqual([
    ['四个社区服务站', '100', { by: '2025-12-31', value: '30' }, '平方米'],
    ['老年助餐点', undefined, { by: '2025-12-31', value: '1' }, '处'],
    ['每万人登记志愿者', '10000', { by: '2025-12-31', value: '1200' }, '名'],
    ['居民投诉五日内答复率', undefined, { by: '2025-12-31', value: '9' }, '成'],
  ]);
});

test('they are asked about, and become entries with their sentence', async () => {
  const text =
    '关于推进签约服务的行动方案\n为方便居民，制定本方案。\n一、目标\n到2027年6月底，家庭医生签约率达到85%以上。\n截至2025年底，签约率达到44%。';
  const asked = await imported('方案.txt', text);
  expect(asked.questions.map(({ name }) => name)).toContain('indicators');
  const { entries, gap } = await imported('方案.txt', text, 'policies', { indicators: 'yes' });
  expect(gap).toBeUndefined();
  expect(entries.map(({ collection }) => collection)).toEqual(['policies', 'indicators']);
  expect(entries[1]!.values).toMatchObject({
    title: '家庭医生签约率',
    unit: '%',
    direction: 'at-least',
    targets: [{ by: '2027-06-30', value: '85' }],
  });
  expect(entries[1]!.body).toContain('到2027年6月底，家庭医生签约率达到85%以上');
});
