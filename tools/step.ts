import { spawn } from 'node:child_process'

import { root } from './repository.ts'

/** One check or build: a script that succeeds silently or says what is wrong. */
export interface Step {
  readonly name: string
  /** Script and arguments, run with our own Node. */
  readonly command: readonly string[]
  /** Folder to run in; the root by default. */
  readonly cwd?: string
}

/** How a step went. */
export interface StepResult {
  readonly name: string
  readonly isGood: boolean
  readonly output: string
  readonly seconds: number
}

/** Runs one step and collects what it prints. */
export function runStep(step: Step): Promise<StepResult> {
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...step.command], { cwd: step.cwd ?? root, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    const settle = (isGood: boolean, more = ''): void => {
      const output = `${Buffer.concat(chunks).toString()}${more}`.trim()
      resolve({ name: step.name, isGood, output, seconds: (performance.now() - startedAt) / 1000 })
    }
    child.once('error', (error) => settle(false, error.message))
    child.once('close', (code) => settle(code === 0))
  })
}

/** Runs steps, two at a time, and prints one line for each, with the output of those that fail. */
export async function runSteps(steps: readonly Step[]): Promise<StepResult[]> {
  const waiting = [...steps]
  const results: StepResult[] = []
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = await runStep(step)
      results.push(result)
      process.stdout.write(`${result.isGood ? '✓' : '✗'} ${result.name} (${result.seconds.toFixed(1)} s)\n`)
      if (!result.isGood) process.stdout.write(`${result.output.replaceAll(/^/gm, '  ')}\n`)
    }
  }
  await Promise.all([work(), work()])
  return results
}
