import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What the core may not import: the same code runs in Node, in a worker and in a browser. */
// The engine's own folder `workspace` joins files in memory; `server/workspace` reads them.
const pure = {
  patterns: [
    {
      group: [
        'node:*',
        'fs',
        'path',
        'vscode',
        'vscode-*',
        '**/lsp/**',
        '**/cli/**',
        '**/workspace/**',
        '!./workspace/**',
        '!**/engine/workspace/**',
      ],
    },
  ],
};

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'out/',
      'dist/',
      '.cache/',
      'test/fixtures/',
      'test/projects/',
      'test/behaviour/scenarios/',
      'test/vscode/workspace/',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Doubles of libraries that have no types of their own.
    files: ['test/support/node/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-useless-constructor': 'off',
    },
  },
  {
    files: ['server/{engine,languages,model,report,l10n}/**/*.ts', 'rules/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', pure] },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        ...Object.fromEntries(['describe', 'it', 'before', 'beforeEach', 'after', 'afterEach'].map((name) => [name, 'readonly'])),
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        setImmediate: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        require: 'readonly',
        module: 'writable',
        exports: 'writable',
        document: 'readonly',
        window: 'readonly',
        globalThis: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
);
