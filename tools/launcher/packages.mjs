import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '')

const modules = join(root, 'node_modules')
const lockFile = join(root, 'package-lock.json')
const stampFile = join(modules, '.suban-stamp')
const NEEDED_NODE = 24

const say = (/** @type {string} */ message) => process.stderr.write(`${message}\n`)
const textOf = (/** @type {string} */ file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
const pause = (/** @type {number} */ ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

const fingerprint = () => createHash('sha256')
  .update(textOf(lockFile)).update(textOf(join(root, 'package.json'))).update(`${process.platform} ${process.arch}`).digest('hex')

/**
 * Whether every package of the lock is installed in that version, by npm's own record. Packages for other platforms are
 * optional and may be absent.
 */
function matchesLock() {
  try {
    const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
    const present = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(([path, { version, link, optional }]) => {
      if (path === '') return true
      if (present[path] === undefined) return optional === true
      return (link === true || present[path].version === version) && existsSync(join(root, path))
    })
  } catch {
    return false
  }
}

const isComplete = () => textOf(stampFile) === fingerprint() && findRuntime() !== null

/** The Node of node_modules, else our own when it is new enough. @returns {string | null} */
export function findRuntime() {
  const installed = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(installed)) return installed
  return Number(process.versions.node.split('.')[0]) >= NEEDED_NODE ? process.execPath : null
}

/** Runs npm: the very npm that called us, when there is one. */
function npm(/** @type {string[]} */ ...args) {
  const cli = process.env.npm_execpath
  const byNode = cli !== undefined && /npm-cli\.[cm]?js$/.test(cli)
  const { status, error } = byNode
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (error !== undefined) say(`无法运行 npm：${error.message}`)
  return status === 0
}

/** Lets one installation at a time work on node_modules. @returns {() => void} gives the turn up */
function takeTurn() {
  const folder = join(root, '.data')
  const file = join(folder, 'install.lock')
  mkdirSync(folder, { recursive: true })
  for (let isFirst = true; ; isFirst = false) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    const holder = Number(textOf(file))
    try {
      if (holder > 0) process.kill(holder, 0)
      if (isFirst) say('另一个命令正在安装依赖，等待它完成……')
      pause(500)
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') rmSync(file, { force: true })
      else pause(500)
    }
  }
}

/**
 * Makes sure that node_modules is what package-lock.json says. Costs a few milliseconds when it is.
 *
 * @throws {Error} with a Chinese message when npm cannot install
 */
export function completePackages() {
  if (isComplete()) return
  const giveUpTurn = takeTurn()
  try {
    if (isComplete()) return
    if (!matchesLock() || findRuntime() === null) {
      say('正在安装依赖（首次约需一至三分钟）……')
      // Named kinds: production settings of the surroundings must not leave out Node 24 or the platform's packages.
      const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
      const hasLock = existsSync(lockFile)
      const isInstalled = (hasLock && npm('ci', ...options)) || npm('install', ...(hasLock ? ['--no-save'] : []), ...options)
      if (!isInstalled) throw new Error('依赖安装失败。请检查网络和 npm 的 registry 设置，然后重试。')
      if (findRuntime() === null) npm('rebuild', 'node', '--ignore-scripts=false', '--loglevel=error')
      say('依赖已安装。')
    }
    writeFileSync(stampFile, fingerprint())
  } finally {
    giveUpTurn()
  }
}
