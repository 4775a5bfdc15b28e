// The rules of the architecture (ARCHITECTURE.md) that a machine can check. Run by `npm run check`.
const MODULES = 'apps/server/src/modules'
const TEST = '\\.(unit|db|api|type|e2e)\\.test\\.tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'domain/ imports only @suban/domain-kit and its own folder: no database, no schema library, not even Node.',
      severity: 'error',
      from: { path: `^(${MODULES}/[^/]+)/domain/`, pathNot: TEST },
      to: { pathNot: ['^$1/domain/', '^packages/domain-kit/'] },
    },
    {
      name: 'kernel-knows-no-module',
      comment: 'The kernel serves every module and knows none.',
      severity: 'error',
      from: { path: '^apps/server/src/kernel/' },
      to: { path: `^${MODULES}/` },
    },
    {
      name: 'modules-meet-at-their-index',
      comment: 'A module is used through its index.ts, its only public face.',
      severity: 'error',
      from: { path: `^${MODULES}/([^/]+)/` },
      to: { path: `^${MODULES}/[^/]+/`, pathNot: [`^${MODULES}/$1/`, `^${MODULES}/[^/]+/index\\.ts$`] },
    },
    {
      name: 'outsiders-use-the-index',
      comment: 'What lies outside the modules (app.ts, command line, bench) also uses them through index.ts.',
      severity: 'error',
      from: { pathNot: [`^${MODULES}/`, TEST] },
      to: { path: `^${MODULES}/[^/]+/`, pathNot: `^${MODULES}/[^/]+/index\\.ts$` },
    },
    {
      name: 'front-ends-know-the-contract-only',
      comment: 'A front end knows api-client, contract, ui and text, never the server, another app or a tool; its build alone lays compressed assets.',
      severity: 'error',
      from: { path: '^apps/(workbench|citizen)/' },
      to: {
        path: '^(apps|packages|tools|bench|e2e|db|policies)/',
        pathNot: ['^apps/$1/', '^packages/(api-client|contract|ui|text)/', '^tools/compress-assets\\.ts$', '/node_modules/'],
      },
    },
    {
      name: 'packages-know-no-app',
      comment: 'Packages are used by apps, never the other way round.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|tools|bench|e2e)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that cannot be followed is an import that no rule can judge.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
