import { join } from 'node:path'

import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = import.meta.dirname
const places = 'apps,packages,tools,bench,e2e,policies'
const testsNamed = (kinds: string): string[] => [`{${places}}/**/*.${kinds}.test.{ts,tsx}`]

/** Files that take long by themselves. They begin first, so that none of them runs on alone when everything else is done. */
const long = ['walks.property.unit', 'simulate.api', 'import.db', 'commands.db', 'what-if.unit', 'killed-import.db', 'postgres.db', 'seed-past.db', 'change-sets.api', 'lines.unit', 'generate.api']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = long.findIndex((name) => moduleId.includes(`/${name}.test.`))
      return rank === -1 ? long.length : rank
    }
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}

/**
 * Three kinds of tests: unit (nothing but code), database (store and HTTP on a real PostgreSQL, one for the whole run),
 * e2e (browser; only with SUBAN_E2E=1). SUBAN_TEST_REPORT names a file for the machine-readable results.
 */
export default defineConfig({
  root,
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    passWithNoTests: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    exclude: [...configDefaults.exclude, '**/.data/**', '**/dist/**'],
    reporters: ['dot', ...(process.env['SUBAN_TEST_REPORT'] === undefined ? [] : ['json'])],
    outputFile: { json: process.env['SUBAN_TEST_REPORT'] ?? join(root, '.data/test/results.json') },
    projects: [
      { test: { name: 'unit', include: testsNamed('unit') } },
      {
        test: {
          name: 'database',
          include: testsNamed('{db,api}'),
          globalSetup: [join(root, 'tools/test-postgres.ts')],
        },
      },
      ...(process.env['SUBAN_E2E'] === '1'
        ? [{ test: { name: 'e2e', include: testsNamed('e2e'), fileParallelism: false, testTimeout: 120_000, hookTimeout: 240_000 } }]
        : []),
    ],
  },
})
