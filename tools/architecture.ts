import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser'

import { root } from './repository.ts'

/** Folders whose code has to follow the rules. */
const PLACES = ['apps', 'packages', 'tools', 'bench', 'e2e']
const MODULES = 'apps/server/src/modules'

/** What was looked at and what is wrong with it. */
export interface ArchitectureReport {
  readonly faults: readonly string[]
  readonly files: number
  readonly imports: number
}

async function sourceFiles(base: string): Promise<string[]> {
  const files: string[] = []
  const patterns = PLACES.map((place) => `${place}/**/*.{ts,tsx}`)
  const isOutside = (name: string): boolean => /(^|\/)(node_modules|dist|\.data)(\/|$)/.test(name)
  for await (const file of glob(patterns, { cwd: base, exclude: isOutside })) files.push(file)
  return files.filter((file) => !isOutside(file)).toSorted()
}

/**
 * Holds the imports of a repository against the rules in `.dependency-cruiser.cjs`. Distrusts its own tool: a module
 * that was not looked at, a source file that was left out or whose imports were not seen (which is how the tool fails
 * with a compiler that it does not know, silently) is a fault like a broken rule.
 *
 * @param base root of the repository
 */
export async function checkArchitecture(base = root): Promise<ArchitectureReport> {
  const configuration = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as IConfiguration
  const places = PLACES.filter((place) => existsSync(join(base, place)))
  const { output } = await cruise(places, {
    ...configuration.options, baseDir: base, validate: true, ruleSet: { forbidden: configuration.forbidden ?? [] },
  }, configuration.options?.enhancedResolveOptions)
  const { summary, modules } = output as ICruiseResult

  const faults = summary.violations.map(({ rule, from, to, cycle }) =>
    `${rule.name}: ${from} → ${cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ')}`)
  const seen = new Map(modules.map((module) => [module.source, module.dependencies.length]))
  for (const file of await sourceFiles(base)) {
    const imports = seen.get(file)
    if (imports === undefined) faults.push(`not cruised: ${file}`)
    else if (imports === 0 && /^(import|export)\s[^;]*?\sfrom '/m.test(await readFile(join(base, file), 'utf8'))) {
      faults.push(`imports not seen: ${file}`)
    }
  }
  for await (const index of glob(`${MODULES}/*/index.ts`, { cwd: base })) {
    if (!seen.has(index)) faults.push(`module not cruised: ${index}`)
  }
  const imports = [...seen.values()].reduce((sum, count) => sum + count, 0)
  return { faults, files: seen.size, imports }
}
