import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

import { buildFrontEnds, presentFrontEnds } from '../front-ends.ts'
import { root, scriptOf } from '../repository.ts'

/**
 * Everything on one port, as in operation: the server starts again when its sources change, the front ends are built
 * again when theirs do.
 */
const children: ChildProcess[] = []
let isStopping = false

function stopAll(code: number): void {
  if (isStopping) return
  isStopping = true
  process.exitCode = code
  for (const child of children) child.kill('SIGTERM')
}

function keep(cwd: string, ...args: string[]): void {
  const child = spawn(process.execPath, args, { cwd, stdio: 'inherit' })
  child.once('exit', (code) => stopAll(code ?? 0))
  children.push(child)
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopAll(0))

await buildFrontEnds({ whenChanged: true })
for (const app of presentFrontEnds()) {
  keep(join(root, 'apps', app), scriptOf('vite', 'bin/vite.js', `apps/${app}`), 'build', '--watch', '--logLevel', 'warn')
}
keep(root, '--watch-preserve-output', '--watch', join(root, 'apps/server/src/main.ts'), ...process.argv.slice(2))
