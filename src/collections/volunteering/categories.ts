import { labelled } from '../../schema/fields/choice.ts';

/** The thirteen fields of community volunteering, each with its word in addresses. */
export const fieldSlugs = {
  社会救助: 'relief',
  优抚: 'veterans',
  助残: 'disability',
  就业: 'jobs',
  医疗: 'medical',
  文体: 'culture',
  老年服务: 'elderly',
  社区安全: 'safety',
  社区矫正: 'correction',
  安置帮教: 'resettlement',
  普法: 'law',
  科普: 'science',
  健康管理: 'health',
} as const;

export const volunteerFields = labelled(Object.keys(fieldSlugs) as (keyof typeof fieldSlugs)[]);
export const forms = labelled(['邻里互助', '单项服务', '包户服务', '设点服务', '时间储蓄']);
