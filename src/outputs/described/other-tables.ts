import { accountColumns } from '../account-items.ts';
import { LEDGER_COLUMNS } from '../ledger/open-ledger.ts';
import { foreignKey, ID_COLUMN, TABLE_SCHEMA, type TableField, type TableSchema } from './table-schema.ts';

type Typed<Name extends string> = Partial<Record<Name, Omit<TableField, 'name'>>>;

const REQUIRED = { constraints: { required: true } } as const;

/** Of the columns that are not said here the cell is a text that may be empty. */
const ACCOUNTS: Typed<(typeof accountColumns)[number][0]> = {
  编号: { type: 'string', ...REQUIRED },
  网址: { type: 'string', format: 'uri', ...REQUIRED },
  公开事项: { type: 'string', ...REQUIRED },
  收支: { type: 'string', constraints: { required: true, enum: ['收入', '支出'] } },
  项目: { type: 'string', ...REQUIRED },
  '金额（元）': { type: 'number', ...REQUIRED },
};

const LEDGER: Typed<(typeof LEDGER_COLUMNS)[number]> = {
  目录项: { type: 'string', ...REQUIRED },
  公开事项: { type: 'string', ...REQUIRED },
  谁公开: { type: 'string', ...REQUIRED },
  事情发生的日子: { type: 'date' },
  上次核对: { type: 'date' },
  最晚公开: { type: 'date', ...REQUIRED },
  结果: { type: 'string', ...REQUIRED },
  逾期: { type: 'integer' },
  公开的日子: { type: 'date' },
  网址: { type: 'string', format: 'uri' },
};

/** The table of all items of accounts, which no collection is. */
export const accountsSchema = (): TableSchema => ({
  $schema: TABLE_SCHEMA,
  fields: accountColumns.map(([name, description]) => ({ name, type: 'string', ...ACCOUNTS[name], description })),
  foreignKeys: [
    { fields: ['编号'], reference: { resource: 'disclosures', fields: [ID_COLUMN] } },
    ...foreignKey('社区', 'communities'),
    ...foreignKey('公开目录项', 'duties'),
  ],
});

export const ledgerSchema = (): TableSchema => ({
  $schema: TABLE_SCHEMA,
  fields: LEDGER_COLUMNS.map((name) => ({ name, type: 'string', ...LEDGER[name] })),
  foreignKeys: foreignKey('目录项', 'duties'),
});
