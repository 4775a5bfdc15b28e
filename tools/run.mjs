// Entry of every npm script: `node tools/run.mjs <command> [arguments]`. Plain JavaScript for any Node from 20 on, and
// without packages: it first completes node_modules, then runs the command under the Node 24 that lies in it.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { runForeground } from './launcher/foreground.mjs'
import { completePackages, findRuntime, root } from './launcher/packages.mjs'

/** Command → the scripts that it runs one after the other; the arguments go to the last one. */
const COMMANDS = {
  start: [['tools/commands/build.ts', '--when-changed'], ['apps/server/src/main.ts']],
  dev: [['tools/commands/dev.ts']],
  build: [['tools/commands/build.ts']],
  check: [['tools/commands/check.ts']],
  test: [['tools/commands/test.ts']],
  e2e: [['tools/commands/e2e.ts']],
  bench: [['tools/commands/build.ts', '--when-changed'], ['bench/main.ts']],
  screens: [['tools/commands/build.ts', '--when-changed'], ['e2e/screens.ts']],
  'api:export': [['tools/commands/api-export.ts']],
  suban: [['apps/cli/src/main.ts']],
}

const [command = '', ...args] = process.argv.slice(2)
const scripts = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
if (scripts === undefined) {
  process.stderr.write(`用法：node tools/run.mjs <${Object.keys(COMMANDS).join('|')}> [参数]\n`)
  process.exit(2)
}

try {
  completePackages()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}

const runtime = findRuntime()
if (runtime === null) {
  process.stderr.write('找不到 Node 24：node_modules/node 未装好。请检查 npm 是否禁止了安装脚本（ignore-scripts），或自行安装 Node 24。\n')
  process.exit(1)
}

// Relative paths in SUBAN_DATA mean the folder in which the operator stands, whatever the scripts' own folder.
const env = {
  ...process.env,
  SUBAN_DATA: resolve(process.env.INIT_CWD ?? process.cwd(), process.env.SUBAN_DATA || join(root, '.data')),
  PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
  // A server of many small requests: a smaller young generation and fewer arenas cost no speed and save a hundred megabytes.
  NODE_OPTIONS: process.env.NODE_OPTIONS ?? '--max-semi-space-size=8',
  MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
  MALLOC_MMAP_THRESHOLD_: process.env.MALLOC_MMAP_THRESHOLD_ ?? '131072',
}
// Command-line tools take file names from where they were called.
const cwd = command === 'suban' ? (process.env.INIT_CWD ?? process.cwd()) : root

for (const [index, [script, ...fixed]] of scripts.entries()) {
  const file = join(root, script)
  if (!existsSync(file)) {
    process.stderr.write(`缺少 ${script}。\n`)
    process.exit(1)
  }
  const isLast = index === scripts.length - 1
  // The old generation is collected each time it has doubled, not quadrupled: a quarter less memory in the busiest minutes, at no speed.
  const flags = ['--heap-growing-percent=100', '--import', new URL('./launcher/stop-with-parent.mjs', import.meta.url).href]
  const code = await runForeground(runtime, [...flags, file, ...fixed, ...(isLast ? args : [])], { cwd, env })
  if (code !== 0 || isLast) process.exit(code)
}
