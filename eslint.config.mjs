import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** JSX trims a line of text, and with it a gap of the width of a character. */
const trimmedGap = {
  selector: 'JSXText[value=/\\u3000\\s*\\n|\\n\\s*\\u3000/]',
  message: "JSX drops this gap. Write {'\u3000'}.",
};

export default defineConfig(
  {
    ignores: ['dist/', '.cache/', '.desk/', '.astro/', 'node_modules/', 'public/', 'src/client/*.js'],
  },
  ...tseslint.configs.recommendedTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['test', 'it', 'describe'] }],
    },
  },
  { files: ['**/*.tsx'], rules: { 'no-restricted-syntax': ['error', trimmedGap] } },
  { files: ['src/**', 'cms/**'], rules: { 'max-lines': ['error', { max: 250 }], 'no-console': 'error' } },
  {
    // The places where a program speaks to the person who started it.
    files: ['src/reader/check.ts', 'cms/desk/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // A clerk's computer may have the wrong time: cms/app/now.ts asks the desk.
    files: ['cms/app/**'],
    ignores: ['cms/app/now.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        trimmedGap,
        ...[
          'NewExpression[callee.name="Date"][arguments.length=0]',
          'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
        ].map((selector) => ({ selector, message: 'The time is told by cms/app/now.ts.' })),
      ],
    },
  },
  { files: ['**/*.{js,mjs,astro}'], ...tseslint.configs.disableTypeChecked },
);
