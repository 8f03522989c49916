import { withSeparators } from '../../schema/decimal.ts';
import { figureOf, withUnit, type Figure, type Measured, type Reading } from './computed.ts';

/** What was published and what the figures come to, in a sentence each. */
export function differenceWords(indicator: Measured, { numerator, stated }: Reading, figure: Figure): string[] {
  const { unit } = indicator;
  const { unequalParts, unequalStated, count, value } = figure;
  return [
    ...(unequalParts ? [`原写 ${withSeparators(numerator)}，各部分加起来是 ${withSeparators(count)}`] : []),
    ...(unequalStated && stated !== undefined
      ? [`原写 ${withUnit(stated, unit)}，按所列${numbersOf(indicator)}为 ${withUnit(value, unit)}`]
      : []),
  ];
}

const numbersOf = ({ numerator }: Measured) => (/人|居民|老人/.test(numerator) ? '人数' : '数字');

/** The readings whose figures disagree, for the clerk. */
export const differences = (indicator: Measured) =>
  (indicator.readings ?? []).flatMap((reading, index) => {
    const figure = figureOf(indicator, reading);
    const path = ['readings', index, figure.unequalParts ? 'parts' : 'stated'];
    return differenceWords(indicator, reading, figure).map((words) => ({
      path,
      message: `${reading.date}：${words}；页面会照这样写明，写错了请改正`,
    }));
  });

/** What a value is made of: `1,681 ÷ 2,101 = 80.0%`, `3,514 ÷ 26,820 × 10,000 = 1,310.2 名`. */
export const countWords = ({ unit, base }: Measured, { denominator }: Reading, { count, value }: Figure): string =>
  denominator === undefined
    ? withUnit(count, unit)
    : `${withSeparators(count)} ÷ ${withSeparators(denominator)}${times(unit, base)} = ${withUnit(value, unit)}`;

/** A share says by its sign what it is of. */
const times = (unit: string, base: Measured['base']) =>
  base === undefined || base === '1' || /^[%％‰]/.test(unit) ? '' : ` × ${withSeparators(base)}`;
