#!/usr/bin/env node
// `suban …` from anywhere: plain JavaScript for any Node, runs the command line under the Node 24 of node_modules.
import { fileURLToPath } from 'node:url'

import { runForeground } from '../../../tools/launcher/foreground.mjs'
import { findRuntime } from '../../../tools/launcher/packages.mjs'

const runtime = findRuntime()
if (runtime === null) {
  process.stderr.write('找不到 Node 24：请先在诉办的文件夹里执行一次 npm start 或 npm run suban。\n')
  process.exit(2)
}
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
process.exit(await runForeground(runtime, [main, ...process.argv.slice(2)], { cwd: process.cwd(), env: process.env }))
