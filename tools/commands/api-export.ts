import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { root } from '../repository.ts'
import { runSteps, type Step } from '../step.ts'

const OPENAPI = 'packages/contract/openapi.json'

// First the description of the HTTP API from the server's schemas, then the life cycle for readers.
const steps: Step[] = [
  { name: `export: ${OPENAPI}`, command: ['apps/server/src/export-openapi.ts', OPENAPI] },
  { name: 'export: docs/life-cycle.svg, docs/life-cycle.md', command: ['apps/server/src/export-life-cycle.ts', 'docs'] },
]

for (const step of steps) {
  const results = await runSteps([step])
  if (results.some(({ isGood }) => !isGood) || !existsSync(join(root, OPENAPI))) {
    process.stdout.write('接口导出失败。\n')
    process.exitCode = 1
    break
  }
}
