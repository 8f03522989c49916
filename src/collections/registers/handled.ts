export const kinds = { admission: '准入清单', seals: '印章使用范围', certificates: '证明事项' } as const;

/** What is said of an item that is still handled and of one that is not: a certificate is issued, a seal is put. */
export const handledWords: Readonly<Record<keyof typeof kinds, { yes: string; no: string }>> = {
  admission: { yes: '社区承担', no: '社区不再承担' },
  seals: { yes: '可以盖章', no: '不能盖章' },
  certificates: { yes: '还能开', no: '不再开' },
};
