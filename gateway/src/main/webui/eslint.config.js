import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'reports', 'node_modules'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  jsxA11y.flatConfigs.strict,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // "Record<string, X>" says what a dictionary is just as well as an index signature; both are fine.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      'no-restricted-syntax': ['error', {
        selector: "CallExpression[callee.name='useTranslation'][arguments.length>0]",
        message: "Name the texts at the head of the module: const useWords = wordsOf('…').",
      }],
      // The house writes type for shapes of data and interface for props.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // A control inside its label (choice boxes) and a label beside its control are both used.
      'jsx-a11y/label-has-associated-control': ['error', { assert: 'either' }],
      // A grid stands on a real table: rows and headers keep their native meaning.
      'jsx-a11y/no-noninteractive-element-to-interactive-role': ['error', { table: ['grid'], td: ['gridcell'] }],
      // The map takes the arrow keys; headings take focus when a page opens.
      'jsx-a11y/no-noninteractive-element-interactions': ['error', { handlers: ['onClick'] }],
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region', 'application'], tags: ['main', 'h1', 'h2'] }],
    },
  },
);
