// Types-aware rules and the import table of docs/architecture.md. Formatting and style are Biome's.
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

// Who may import whom inside src/. app.ts, main.ts and generate.ts are the composition roots: they may import everything.
const MAY_IMPORT = {
  contract: [],
  domain: ['contract'],
  store: ['domain', 'contract'],
  phones: ['domain', 'contract'],
  pbx: ['domain', 'contract'],
  publish: ['domain', 'contract'],
  http: ['domain', 'contract'],
  cli: ['domain', 'contract'],
};
const FOLDERS = Object.keys(MAY_IMPORT);
const ROOTS = ['app.ts', 'main.ts', 'serve.ts', 'phone-defaults.ts', 'config.ts', 'sandbox.ts', 'generate.ts', 'docs'];

const zones = FOLDERS.flatMap((target) => [
  ...FOLDERS.filter((from) => from !== target && !MAY_IMPORT[target].includes(from)).map((from) => ({
    target: `./src/${target}`,
    from: `./src/${from}`,
    message: `${target} may only import ${MAY_IMPORT[target].join(', ') || 'nothing of ours'} (docs/architecture.md)`,
  })),
  ...ROOTS.map((root) => ({
    target: `./src/${target}`,
    from: `./src/${root}`,
    message: 'only tests and the entry may import the composition root',
  })),
]);

// The web talks to the API alone: of src/ it may import the contract.
const WEB = [...FOLDERS, ...ROOTS]
  .filter((from) => from !== 'contract')
  .map((from) => ({
    target: './web/src',
    from: `./src/${from}`,
    message: 'web may only import contract (docs/architecture.md)',
  }));

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'node_modules/', 'web/src/api/schema.d.ts', 'web/src/**/*.test.ts'] },
  {
    files: ['src/**/*.ts', 'web/src/**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['tsconfig.json', 'web/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...zones, ...WEB] }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // React's handlers may be asynchronous.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
);
