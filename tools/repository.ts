import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Root folder of the repository. */
export const root = dirname(import.meta.dirname)

/** Where what can be built again lies: stamps, caches, reports. Belongs to the checkout, wherever the data lie. */
export const buildFolder = join(root, '.data', 'build')

/**
 * The script behind a command of an npm package, to be run with our own Node.
 *
 * @param name package, for instance `vite`
 * @param script path inside the package, for instance `bin/vite.js`
 * @param from folder, relative to the root, whose packages are asked first
 */
export function scriptOf(name: string, script: string, from = '.'): string {
  const require = createRequire(join(root, from, 'package.json'))
  // Not every package lets its package.json be resolved, so the folders that would be searched are looked through.
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return require.resolve(join(folder, name, script))
    } catch {
      continue
    }
  }
  throw new Error(`package ${name} is not installed (needed by ${from})`)
}
