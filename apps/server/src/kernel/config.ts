import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * Everything that the environment decides. Each field is read once at start; a bad value stops the start with a clear sentence.
 */
export type Config = {
  /** SUBAN_HOST: address to listen on. */
  readonly host: string
  /** SUBAN_PORT: port to listen on. */
  readonly port: number
  /** SUBAN_DATA: folder of the embedded database, keys and builds. */
  readonly dataFolder: string
  /** DATABASE_URL: an own PostgreSQL ≥ 15 instead of the embedded one. */
  readonly databaseUrl: string | null
  /** SUBAN_CITY: folder of the city's policies. */
  readonly cityFolder: string
  /** SUBAN_MASTER_KEY: 64 hex digits; without it a key file in the data folder is made and used. */
  readonly masterKeyHex: string | null
  /** SUBAN_SECURE_COOKIES=1 behind TLS. */
  readonly secureCookies: boolean
  /** SUBAN_DEMO=1 or 0: with a made-up past and demonstration accounts, or empty. By default only the demo city has them. */
  readonly isDemo: boolean
  /** SUBAN_TRUST_PROXY=1: take the client address from X-Forwarded-For. */
  readonly trustProxy: boolean
  /** SUBAN_LOG: pino level. */
  readonly logLevel: string
  /** SUBAN_RATE_LIMIT=0 switches rate limits off (benchmarks only). */
  readonly rateLimits: boolean
}

export const readConfig = (root: string, env: NodeJS.ProcessEnv = process.env): Config => {
  const port = Number(env.SUBAN_PORT ?? '12345')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`SUBAN_PORT 须为 0–65535 的整数，现为「${env.SUBAN_PORT}」`)
  const key = env.SUBAN_MASTER_KEY ?? null
  if (key !== null && !/^[0-9a-f]{64}$/i.test(key)) throw new Error('SUBAN_MASTER_KEY 须为 64 位十六进制')
  const cityFolder = resolve(root, env.SUBAN_CITY ?? 'policies/demo-city')
  if (!existsSync(cityFolder)) throw new Error(`找不到城市政策文件夹：${cityFolder}（SUBAN_CITY）`)
  return {
    host: env.SUBAN_HOST ?? '127.0.0.1',
    port,
    dataFolder: resolve(root, env.SUBAN_DATA ?? '.data'),
    databaseUrl: env.DATABASE_URL ?? null,
    cityFolder,
    masterKeyHex: key,
    secureCookies: env.SUBAN_SECURE_COOKIES === '1',
    // A city of one's own is never a demonstration by accident: that would give it made-up orders and a known password.
    isDemo: env.SUBAN_DEMO === undefined ? env.SUBAN_CITY === undefined : env.SUBAN_DEMO !== '0',
    trustProxy: env.SUBAN_TRUST_PROXY === '1',
    logLevel: env.SUBAN_LOG ?? 'warn',
    rateLimits: env.SUBAN_RATE_LIMIT !== '0',
  }
}
