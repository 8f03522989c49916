/** Of fewer than these a share says less than the two figures. */
const FEWEST = 10;

/** 到会率 87.7%（50 ÷ 57）, rounded half up to one digit; of few people the two figures alone. */
export function turnoutWords(name: string, part: number | undefined, all: number | undefined): string | undefined {
  if (part === undefined || !all) return undefined;
  if (all < FEWEST) return `${all} 人里来了 ${part} 人`;
  const thousandths = Math.floor((part * 2000 + all) / (2 * all));
  return `${name} ${(thousandths / 10).toFixed(1)}%（${part} ÷ ${all}）`;
}
