import { labelled } from '../../schema/fields/choice.ts';

/** The ten classes of a community service catalogue, each with its word in addresses. */
export const categorySlugs = {
  就业: 'jobs',
  社会保障: 'insurance',
  社会救助: 'relief',
  养老助残: 'care',
  卫生健康: 'health',
  计生与妇幼: 'family',
  文化教育体育: 'culture',
  法律与调解: 'law',
  治安与人口: 'residence',
  便民与环境: 'everyday',
} as const;

export const audienceSlugs = {
  全体居民: 'everyone',
  老年人: 'elderly',
  儿童: 'children',
  妇女: 'women',
  残疾人: 'disabled',
  困难家庭: 'needy',
  优抚对象: 'veterans',
  失业人员: 'unemployed',
  新居民: 'newcomers',
} as const;

export const serviceCategories = labelled(Object.keys(categorySlugs) as (keyof typeof categorySlugs)[]);
export const audiences = labelled(Object.keys(audienceSlugs) as (keyof typeof audienceSlugs)[]);
