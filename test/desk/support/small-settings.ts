/** The least a settings.yml needs. */
export const SETTINGS = `name: 青石街道居民公示栏
street: 青石街道
domain: gongshi.example
address: 青石路 6 号
hotlines:
  - name: 总值班
    phone: '0999-5550100'
    hours: 全天
`;
