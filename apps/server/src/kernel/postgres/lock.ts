import { readFileSync, unlinkSync } from 'node:fs'
import { link, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { PostgresError } from './postgres-error.ts'

/** A held lock. */
export interface Lock {
  /** Gives the lock up; harmless when repeated. Synchronous, so that it also works while the process exits. */
  release(): void
}

/**
 * When a process started, in clock ticks since boot, so that a process number that was given out again is not taken for
 * the old process. Empty where the system does not tell; `null` when there is no such process.
 */
function startOf(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null
  }
  try {
    // Fields after the command name in brackets: state is the 1st, start time the 20th (proc(5) counts 3 and 22).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return fields[0] === 'Z' ? null : (fields[19] ?? '')
  } catch {
    return ''
  }
}

function isHeld(text: string): boolean {
  const [pid, start] = text.trim().split(' ')
  if (pid === undefined || !/^\d+$/.test(pid)) return false
  const now = startOf(Number(pid))
  return now !== null && (start === undefined || now === '' || start === now)
}

/**
 * Takes a lock that lasts as long as this process: a file with its number. A lock whose process has died is taken over.
 *
 * @param patience milliseconds to wait for a holder that is just about to stop
 * @throws PostgresError when a living process holds it
 */
export async function acquireLock(file: string, patience = 3_000): Promise<Lock> {
  const until = Date.now() + patience
  const mine = `${process.pid} ${startOf(process.pid) ?? ''}\n`
  const candidate = `${file}.${process.pid}`
  await writeFile(candidate, mine, { mode: 0o600 })
  try {
    for (;;) {
      // link() is atomic and fails when the lock exists; unlike an exclusive create it never shows an empty file.
      const taken = await link(candidate, file).then(() => true, (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false
        throw error
      })
      if (taken) {
        return {
          release: () => {
            try {
              if (readFileSync(file, 'utf8') === mine) unlinkSync(file)
            } catch {
              // Already gone.
            }
          },
        }
      }
      const held = await readFile(file, 'utf8').catch(() => '')
      if (isHeld(held)) {
        if (Date.now() < until) {
          await sleep(100)
          continue
        }
        throw new PostgresError(
          `这个数据目录正被另一个诉办进程使用（进程号 ${held.trim().split(' ')[0]}）。请先停止它（若正在停止，请稍候再试），或用 SUBAN_DATA 指定另一个数据目录。`)
      }
      // Move the dead lock aside; if another start has meanwhile taken it over, put that living one back.
      const aside = `${file}.stale.${process.pid}`
      await rename(file, aside).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
      })
      const moved = await readFile(aside, 'utf8').catch(() => '')
      if (moved !== held && isHeld(moved)) await link(aside, file).catch(() => undefined)
      await rm(aside, { force: true })
    }
  } finally {
    await unlink(candidate).catch(() => undefined)
  }
}
