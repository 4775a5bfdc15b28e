import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { checkArchitecture } from './architecture.ts'

const MODULES = 'apps/server/src/modules'

let base = ''
beforeEach(async () => { base = await mkdtemp(join(tmpdir(), 'suban-architecture-')) })
afterEach(() => rm(base, { recursive: true, force: true }))

async function faultsOf(files: Record<string, string>): Promise<readonly string[]> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(base, name)), { recursive: true })
    await writeFile(join(base, name), text)
  }
  return (await checkArchitecture(base)).faults
}

const VALUE = 'export const value = 1\n'

describe('checkArchitecture', () => {
  it('accepts what the rules allow', async () => {
    expect(await faultsOf({
      'packages/domain-kit/src/index.ts': VALUE,
      'packages/contract/src/index.ts': VALUE,
      [`${MODULES}/a/index.ts`]: "export { value } from './domain/inner.ts'\n",
      [`${MODULES}/a/domain/inner.ts`]: "import { other } from './other.ts'\nexport const value = other\n",
      [`${MODULES}/a/domain/other.ts`]: "import { value } from '../../../../../../packages/domain-kit/src/index.ts'\nexport const other = value\n",
      [`${MODULES}/b/index.ts`]: "export { value } from '../a/index.ts'\n",
      'apps/workbench/src/main.ts': "export { value } from '../../../packages/contract/src/index.ts'\n",
    })).toEqual([])
  })

  it.each([
    ['domain-is-pure', `${MODULES}/a/domain/x.ts`, "import { readFile } from 'node:fs'\nexport const read = readFile\n", ''],
    ['domain-is-pure', `${MODULES}/a/domain/x.ts`, "import type { value } from '../store/y.ts'\nexport type V = typeof value\n", `${MODULES}/a/store/y.ts`],
    ['kernel-knows-no-module', 'apps/server/src/kernel/x.ts', "export { value } from '../modules/a/index.ts'\n", `${MODULES}/a/index.ts`],
    ['modules-meet-at-their-index', `${MODULES}/b/x.ts`, "export { value } from '../a/store/y.ts'\n", `${MODULES}/a/store/y.ts`],
    ['outsiders-use-the-index', 'apps/server/src/app.ts', "export { value } from './modules/a/store/y.ts'\n", `${MODULES}/a/store/y.ts`],
    ['front-ends-know-the-contract-only', 'apps/citizen/src/x.ts', "export { value } from '../../server/src/y.ts'\n", 'apps/server/src/y.ts'],
    ['front-ends-know-the-contract-only', 'apps/citizen/src/x.ts', "export { value } from '../../workbench/src/y.ts'\n", 'apps/workbench/src/y.ts'],
    ['packages-know-no-app', 'packages/text/src/x.ts', "export { value } from '../../../apps/cli/src/y.ts'\n", 'apps/cli/src/y.ts'],
    ['everything-resolves', 'tools/x.ts', "export { value } from './nowhere.ts'\n", ''],
  ])('%s: finds the fault in %s', async (rule, file, text, target) => {
    const faults = await faultsOf({ [file]: text, ...(target === '' ? {} : { [target]: VALUE }) })
    expect(faults.map((fault) => fault.split(':')[0])).toContain(rule)
  })

  it('no-cycles: finds a cycle of types too', async () => {
    const faults = await faultsOf({
      'packages/text/src/a.ts': "import type { B } from './b.ts'\nexport type A = B | 1\n",
      'packages/text/src/b.ts': "import type { A } from './a.ts'\nexport type B = A | 2\n",
    })
    expect(faults[0]).toMatch(/^no-cycles: /)
  })
})
