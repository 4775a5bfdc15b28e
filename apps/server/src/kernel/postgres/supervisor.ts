import { setTimeout as sleep } from 'node:timers/promises'

import { clearStragglers, serves, stopPostmaster } from './process.ts'

/** Milliseconds before the first, second, … attempt to bring a lost server back; the last one repeats. */
const DELAYS_MS = [0, 1_000, 5_000, 15_000, 30_000] as const
/** A server that lasted this long starts again with the first delay. */
const STEADY_MS = 600_000
const LOOK_EVERY_MS = 500

/** Keeps one postmaster running. */
export interface Supervisor {
  /** Stops watching and shuts the server down; repeated calls wait for the same end. */
  stop(): Promise<void>
  /** For the exit of the process, where nothing can be awaited: asks the server to stop. */
  stopAtExit(): void
}

/**
 * Watches a postmaster, own child or adopted, and starts it again when it ends unasked. The port stays the same, so
 * connection pools find it again by themselves.
 *
 * @param restart starts the server and gives its process number
 */
export function supervise(
  firstPid: number, cluster: string, restart: () => Promise<number>, report: (message: string) => void): Supervisor {
  let pid = firstPid
  let aliveSince = Date.now()
  let failures = 0
  let stopping: Promise<void> | null = null
  let restarting: Promise<void> | null = null

  async function bringBack(): Promise<void> {
    if (Date.now() - aliveSince > STEADY_MS) failures = 0
    report('数据库意外停止，正在重新启动……')
    while (stopping === null) {
      await sleep(DELAYS_MS[Math.min(failures, DELAYS_MS.length - 1)], undefined, { ref: false })
      failures += 1
      if (stopping !== null) return
      try {
        await clearStragglers(cluster)
        pid = await restart()
        aliveSince = Date.now()
        report('数据库已恢复。')
        return
      } catch (error) {
        report(error instanceof Error ? error.message : String(error))
      }
    }
  }

  const timer = setInterval(() => {
    if (restarting !== null || stopping !== null || serves(pid, cluster)) return
    restarting = bringBack().finally(() => { restarting = null })
  }, LOOK_EVERY_MS).unref()

  return {
    stop() {
      stopping ??= (async () => {
        clearInterval(timer)
        // A restart in progress ends first, so that no server is started after the stop.
        await restarting
        await stopPostmaster(pid, cluster)
      })()
      return stopping
    },
    stopAtExit() {
      clearInterval(timer)
      if (serves(pid, cluster)) process.kill(pid, 'SIGINT')
    },
  }
}
