import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** The same signal again within this time is an echo: a terminal sends Ctrl-C to everybody, and npm passes it on as well. */
const ECHO_MS = 1000
const LOOK_EVERY_MS = 250

/**
 * Runs a program in the foreground and passes each signal on exactly once. The program has a process group of its own, so
 * that the terminal's Ctrl-C does not reach it past us.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env: Record<string, string | undefined> }} options
 * @returns {Promise<number>} its exit code; 128 + signal number when a signal ended it, as shells count
 */
export function runForeground(program, args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: 'inherit', detached: process.platform !== 'win32' })
    /** @type {Map<string, number>} */
    const lastAt = new Map()
    const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => {
      const handler = () => {
        const now = Date.now()
        if (now - (lastAt.get(name) ?? 0) > ECHO_MS) child.kill(/** @type {NodeJS.Signals} */ (name))
        lastAt.set(name, now)
      }
      process.on(name, handler)
      return { name, handler }
    })
    // npm runs scripts by a shell that dies of the SIGTERM which it should pass on: its death is our signal.
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event === undefined || process.ppid === parent) return
      clearInterval(watch)
      process.emit('SIGTERM', 'SIGTERM')
    }, LOOK_EVERY_MS).unref()
    const settle = () => {
      clearInterval(watch)
      handlers.forEach(({ name, handler }) => process.removeListener(name, handler))
    }
    child.once('error', (error) => { settle(); reject(error) })
    child.once('exit', (code, signal) => {
      settle()
      resolve(code ?? 128 + (constants.signals[/** @type {NodeJS.Signals} */ (signal)] ?? 0))
    })
  })
}
