import { fork } from 'node:child_process'

/**
 * Run a file as a process of its own that gets one message and answers with one.
 *
 * @throws when it ends without an answer
 */
export const runChild = <Result>(file: string, message: object, env: Readonly<Record<string, string>> = {}): Promise<Result> =>
  new Promise((resolve, reject) => {
    // Structured clones carry maps and typed arrays as they are.
    const child = fork(file, { serialization: 'advanced', execArgv: [], env: { ...process.env, ...env } })
    let result: Result | null = null
    child.once('message', (answer) => { result = answer as Result })
    child.once('error', reject)
    child.once('exit', (code) => (result === null ? reject(new Error(`${file} ended with code ${code} and no result`)) : resolve(result)))
    child.send(message)
  })
