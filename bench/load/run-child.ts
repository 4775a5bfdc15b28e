import { fork } from 'node:child_process'
import { once } from 'node:events'

/**
 * Run a file as a process of its own that gets one message and answers with one.
 *
 * @throws when it ends without an answer
 */
export const runChild = async <Result>(file: string, message: object, env: Readonly<Record<string, string>> = {}): Promise<Result> => {
  // Structured clones carry maps and typed arrays as they are.
  const child = fork(file, { serialization: 'advanced', execArgv: [], env: { ...process.env, ...env } })
  let result: Result | null = null
  child.once('message', (answer) => { result = answer as Result })
  child.send(message)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (result === null) throw new Error(`${file} ended with code ${code} and no result`)
  return result
}
