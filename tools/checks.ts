import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { buildFolder, root, scriptOf } from './repository.ts'
import { runSteps, type Step, type StepResult } from './step.ts'

/** Folders with a TypeScript project of their own, each read by its own rules (DOM, JSX). */
const PROJECTS = ['.', 'apps/workbench', 'apps/citizen', 'packages/ui', 'packages/api-client']

function typeStep(project: string): Step {
  const name = project === '.' ? 'root' : project
  const cache = join(buildFolder, `types-${name.replaceAll('/', '-')}.tsbuildinfo`)
  return {
    name: `types: ${name}`,
    command: [scriptOf('typescript', 'bin/tsc'), '-p', join(project, 'tsconfig.json'), '--noEmit', '--pretty', 'false',
      '--incremental', '--tsBuildInfoFile', cache],
  }
}

/** Everything that can be said about the code without running it: types, lint, architecture. */
export async function runChecks(): Promise<StepResult[]> {
  await mkdir(buildFolder, { recursive: true })
  return runSteps([
    ...PROJECTS.filter((project) => existsSync(join(root, project, 'tsconfig.json'))).map(typeStep),
    { name: 'lint', command: [scriptOf('oxlint', 'bin/oxlint'), '--config', '.oxlintrc.json', '--format', 'unix', '.'] },
    { name: 'architecture', command: ['tools/commands/check-architecture.ts'] },
  ])
}
