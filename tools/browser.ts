import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts'), join(homedir(), '.local/share/fonts'),
  '/System/Library/Fonts']
const CHINESE_FONT = /cjk|wqy|wenquanyi|sourcehan|pingfang|droidsansfallback|simsun|msyh/i
/** Limit for the installation as a whole, in milliseconds. */
const INSTALL_LIMIT = 300_000

const say = (message: string): void => void process.stderr.write(`${message}\n`)

/** Whether it really is a browser: some systems have a stub in its place that only asks to install one. */
async function works(path: string): Promise<boolean> {
  return existsSync(path) && run(path, ['--version'], { timeout: 15_000 }).then(() => true, () => false)
}

async function findBrowser(): Promise<string | null> {
  for (const path of [process.env['CHROMIUM_PATH'] ?? '', ...PLACES]) {
    if (path !== '' && (await works(path))) return path
  }
  return null
}

async function hasChineseFont(): Promise<boolean> {
  for (const folder of FONT_FOLDERS) {
    const names = await readdir(folder, { recursive: true }).catch(() => [])
    if (names.some((name) => CHINESE_FONT.test(name))) return true
  }
  return false
}

/** Installs Debian packages where that is possible: as root, with apt-get. Waits for another apt-get, but not for ever. */
async function install(packages: readonly string[]): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  say(`正在安装 ${packages.join('、')}（最多 5 分钟）……`)
  const until = Date.now() + INSTALL_LIMIT
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::http::Timeout=30', '-o', 'Acquire::Retries=1']
  try {
    await run('apt-get', ['update', ...options], { env, timeout: 120_000 })
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...options, ...packages],
      { env, timeout: Math.max(1, until - Date.now()), maxBuffer: 64 * 1024 * 1024 })
  } catch (error) {
    say(`安装失败：${(error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? String(error)}`)
  }
}

let found: Promise<string | null> | null = null

async function look(): Promise<string | null> {
  if (process.env['SUBAN_BROWSER'] === 'none') return null
  let path = await findBrowser()
  const missing = [...(path === null ? ['chromium'] : []), ...((await hasChineseFont()) ? [] : ['fonts-noto-cjk'])]
  if (missing.length > 0) await install(missing)
  path ??= await findBrowser()
  if (path === null) say('没有找到 Chromium，浏览器测试将跳过。可安装 chromium 或用 CHROMIUM_PATH 指定。')
  else if (!(await hasChineseFont())) say('没有中文字体，截图中的汉字会显示为方框。可安装 fonts-noto-cjk。')
  return path
}

/**
 * Path of a Chromium to drive, with a Chinese font beside it. As root on Debian both are installed when they are missing.
 *
 * @returns `null` when there is none, or when SUBAN_BROWSER is `none`
 */
export function browserPath(): Promise<string | null> {
  found ??= look()
  return found
}

/** Options for playwright-core's `chromium.launch`: quiet, alone with our server, and possible as root. */
export function launchOptions(executablePath: string): { executablePath: string; headless: boolean; args: string[] } {
  return {
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  }
}
