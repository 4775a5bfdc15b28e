import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/**
 * Write many orders with `suban generate`, the command that operators use, into the city of an environment.
 *
 * @param openShare share of them that is still open, 0 to 1
 * @throws when the command fails
 */
export const generateOrders = async (orders: number, env: Readonly<Record<string, string>>, openShare = 0.2): Promise<void> => {
  const child = spawn(process.execPath, [command, 'generate', '--orders', String(orders), '--open-share', String(openShare), '--yes', '--json'], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`suban generate ended with code ${code}`)
}
