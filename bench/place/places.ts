import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Everything that benchmarks write lies here. */
export const benchFolder = join(resolve(root, process.env.SUBAN_DATA ?? '.data'), 'bench')

/** The city that is measured. */
export const cityFolder = join(root, 'policies/demo-city')

/** Ports on 127.0.0.1; the next free one is taken where one is not. */
export const ports = { server: 12_410, postgres: 12_420 } as const
