import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { buildFolder, root, scriptOf } from './repository.ts'
import { runStep, type StepResult } from './step.ts'

/** The front ends, as folders under `apps/`. */
export const FRONT_ENDS = ['workbench', 'citizen'] as const
/** What they are made of besides their own folder. */
const SHARED = ['packages/*/src/**', 'packages/*/package.json', 'package-lock.json', 'tsconfig.base.json', 'tools/compress-assets.ts']

/** Front ends that this checkout can build. */
export const presentFrontEnds = (): string[] => FRONT_ENDS.filter((app) => existsSync(join(root, 'apps', app, 'index.html')))

/** Fingerprint of everything that a front end is built from. */
export async function sourceHash(app: string): Promise<string> {
  const files: string[] = []
  const isOutside = ({ name }: { name: string }): boolean => name === 'node_modules' || name === 'dist'
  for await (const entry of glob([`apps/${app}/**`, ...SHARED], { cwd: root, withFileTypes: true, exclude: isOutside })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name))
  }
  const hash = createHash('sha256')
  for (const file of files.toSorted()) {
    hash.update(file.slice(root.length)).update('\0').update(await readFile(file)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * Builds one front end into its `dist/`. A running server never sees half a build: the new one takes the place of the
 * old one in the end, and a failed build leaves the old one.
 */
export async function buildFrontEnd(app: string): Promise<StepResult> {
  const folder = join(root, 'apps', app)
  const hash = await sourceHash(app)
  const fresh = join(buildFolder, `${app}-${process.pid}`)
  const result = await runStep({
    name: `build: apps/${app}`,
    command: [scriptOf('vite', 'bin/vite.js', `apps/${app}`), 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'],
    cwd: folder,
  })
  if (result.isGood) {
    const old = `${fresh}-old`
    await rename(join(folder, 'dist'), old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
    await rename(fresh, join(folder, 'dist'))
    await rm(old, { recursive: true, force: true })
    await mkdir(buildFolder, { recursive: true })
    await writeFile(join(buildFolder, `${app}.hash`), hash)
  }
  await rm(fresh, { recursive: true, force: true })
  return result
}

/** Whether the `dist/` of a front end was built from the sources of now. */
export async function isBuilt(app: string): Promise<boolean> {
  const stamp = await readFile(join(buildFolder, `${app}.hash`), 'utf8').catch(() => '')
  return existsSync(join(root, 'apps', app, 'dist', 'index.html')) && stamp === (await sourceHash(app))
}

/** Builds the front ends, one after the other; those that are up to date only when asked to. */
export async function buildFrontEnds({ whenChanged }: { whenChanged: boolean }): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const app of presentFrontEnds()) {
    if (whenChanged && (await isBuilt(app))) continue
    process.stdout.write(`正在构建 apps/${app} ……\n`)
    const result = await buildFrontEnd(app)
    process.stdout.write(`${result.isGood ? '✓' : '✗'} ${result.name} (${result.seconds.toFixed(1)} s)\n`)
    if (!result.isGood) process.stdout.write(`${result.output.replaceAll(/^/gm, '  ')}\n`)
    results.push(result)
  }
  return results
}
