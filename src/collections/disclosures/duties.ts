/** What is made public again and again, so that one period can be held against the next. */
export const duties = {
  'funds-monthly': '社区经费收支（每月）',
  'funds-quarterly': '社区经费收支（每季）',
  'welfare-half-year': '社区公益金收支（每半年）',
  'party-dues-monthly': '党费收缴（每月）',
} as const;
