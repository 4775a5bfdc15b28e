import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchFolder, cityFolder, ports } from './places.ts'

export type ServerProcess = {
  readonly port: number
  readonly origin: string
  /** Megabytes of memory of the server's process alone; null where the system does not tell. */
  memory(): Promise<{ readonly most: number; readonly now: number } | null>
  /** Seconds of processor time that it used so far; null where the system does not tell. */
  cpuSeconds(): Promise<number | null>
  stop(): Promise<void>
}

/** The environment that a server (or whatever else opens the city) is started with. */
export const environmentOf = (databaseUrl: string, dataFolder: string): Record<string, string> => ({
  DATABASE_URL: databaseUrl, SUBAN_DATA: dataFolder, SUBAN_CITY: cityFolder, SUBAN_HOST: '127.0.0.1', SUBAN_PORT: String(ports.server), SUBAN_RATE_LIMIT: '0', SUBAN_DEMO: '1', SUBAN_LOG: 'warn',
})

/** Start the server in a process of its own, so that its memory and time are its own. */
export const startServerProcess = async (databaseUrl: string, dataFolder: string, profiles: boolean): Promise<ServerProcess> => {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), {
    // The flags of the launcher hold for the measured server as for any other.
    execArgv: [...process.execArgv, ...(profiles ? ['--cpu-prof', `--cpu-prof-dir=${join(benchFolder, 'profiles')}`] : [])],
    env: { ...process.env, ...environmentOf(databaseUrl, dataFolder) },
  })
  const exited = once(child, 'exit')
  const started = await Promise.race([once(child, 'message'), exited.then(([code]) => { throw new Error(`the server ended with code ${code}`) })])
  const { port } = started[0] as { port: number }
  const proc = (file: string): Promise<string | null> => readFile(`/proc/${child.pid}/${file}`, 'utf8').catch(() => null)
  return {
    port, origin: `http://127.0.0.1:${port}`,
    async memory() {
      const status = await proc('status')
      const megabytes = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status!)?.[1] ?? Number.NaN) / 1024
      return status === null ? null : { most: megabytes('VmHWM'), now: megabytes('VmRSS') }
    },
    async cpuSeconds() {
      const stat = await proc('stat')
      // Fields 14 and 15 (user and system), in hundredths of a second; the command's name may hold blanks, so count from its bracket.
      const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
      return fields ? (Number(fields[11]) + Number(fields[12])) / 100 : null
    },
    async stop() {
      if (child.exitCode === null && child.connected) child.disconnect()
      await exited
    },
  }
}
