import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { runForeground } from './launcher/foreground.mjs'
import { root, scriptOf } from './repository.ts'

/** Counted tests. */
export interface Tally { readonly passed: number; readonly failed: number; readonly skipped: number; readonly failures: readonly string[] }

/** Nothing counted yet. */
export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] }

/** A failure that is not a test's: a check, a build. */
export const failureOf = (name: string): Tally => ({ ...NOTHING, failed: 1, failures: [name] })

/** Sum of tallies. */
export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped, failures: [...a.failures, ...b.failures],
})

/** The part of Vitest's JSON report that is read here. */
export interface Report {
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[]
}

/** Counts a report. A file that could not even be loaded holds no tests and counts as one failure. */
export function tallyOf(report: Report): Tally {
  let tally = NOTHING
  for (const { name, status, assertionResults } of report.testResults) {
    const file = name.startsWith(root) ? name.slice(root.length + 1) : name
    for (const test of assertionResults) {
      if (test.status === 'passed') tally = { ...tally, passed: tally.passed + 1 }
      else if (test.status === 'failed') tally = add(tally, failureOf(`${file}: ${test.fullName}`))
      else tally = { ...tally, skipped: tally.skipped + 1 }
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) tally = add(tally, failureOf(file))
  }
  return tally
}

/**
 * Runs tests in the foreground and counts them.
 *
 * @param name of the report file under `.data/test/`
 * @param args for `vitest run`
 */
export async function runTests(name: string, args: readonly string[], env: Record<string, string> = {}): Promise<Tally> {
  const file = join(root, '.data', 'test', `${name}.json`)
  await mkdir(join(root, '.data', 'test'), { recursive: true })
  await rm(file, { force: true })
  const code = await runForeground(process.execPath, [scriptOf('vitest', 'vitest.mjs'), 'run', ...args],
    { cwd: root, env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env, SUBAN_TEST_REPORT: file } })
  const text = await readFile(file, 'utf8').catch(() => null)
  const tally = text === null ? NOTHING : tallyOf(JSON.parse(text) as Report)
  // An error outside of every test (an unhandled rejection, a broken set-up) shows in the exit code alone.
  return code !== 0 && tally.failed === 0 ? add(tally, failureOf(`${name} tests ended with code ${code}`)) : tally
}

/** Counts tests as skipped without running any, nor their set-up: none of them bears this name. */
export const countAsSkipped = (name: string, args: readonly string[], env: Record<string, string>): Promise<Tally> =>
  runTests(name, [...args, '--testNamePattern', '^no test bears this name$'], env)

/** The last line of a run. */
export const summaryOf = ({ passed, failed, skipped }: Tally): string => `${passed} passed, ${failed} failed, ${skipped} skipped`

/** Prints what failed and, last of all, the sum; sets the exit code. */
export function finish(tally: Tally): void {
  if (tally.failures.length > 0) process.stdout.write(`\n未通过：\n${tally.failures.map((name) => `  ✗ ${name}\n`).join('')}`)
  process.stdout.write(`\n${summaryOf(tally)}\n`)
  if (tally.failed > 0) process.exitCode = 1
}
