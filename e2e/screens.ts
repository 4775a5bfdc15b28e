import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { desktop, newWindow, openBrowser, phone, signIn } from './support/browser.ts'
import { runCity } from './support/running-city.ts'
import { staffOf } from './support/staff.ts'

/** Take a picture of every screen of the demo city, at desk and phone width, into docs/screens/. */
const folder = join(import.meta.dirname, '../docs/screens')
mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
if (browser === null) throw new Error('没有可用的浏览器，无法拍摄界面')
const running = await runCity({ withPast: true })
const { url, city } = running

const settle = async (page: Page) => {
  await page.waitForLoadState('networkidle').catch(() => {})
  await page.waitForTimeout(400)
}
const shoot = async (page: Page, name: string) => {
  await settle(page)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(name)
}
const changeSet = await (await staffOf(url, 'sysadmin01')).post<{ id: string }>('/api/policies/change-sets', { title: '明年放假安排与签收时限', reason: '国务院办公厅已公布明年放假安排；夜间签收偏慢', effectiveFrom: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) })
const sizes = [['desk', desktop], ['phone', phone]] as const
const one = async (status: string, unit: string | null = null): Promise<string> =>
  (await city.db.query<{ id: string }>('select id from work_order where city_code = $1 and status = $2 and lead_unit = coalesce($3, lead_unit) order by registered_at desc limit 1', [city.cityCode, status, unit])).rows[0]!.id

/** An order under the hands of a street whose coordinator has called two departments to it. */
const whistle = await one('handling', '990101001')
await (await staffOf(url, 's990101001-c')).post(`/api/work-orders/${whistle}/blow-whistle`, { kind: 'jointEnforcement', matter: '夜间占道经营，需要联合执法', place: '望江里东门', departments: ['990101-urban-enforcement', '990101-traffic-police'] })

try {
  for (const [size, viewport] of sizes) {
    const out = async (account: string, screens: readonly (readonly [string, string])[], prepare?: (page: Page, name: string) => Promise<void>) => {
      const page = await signIn(browser, url, account, viewport)
      for (const [name, path] of screens) {
        await page.goto(`${url}/desk${path}`)
        await settle(page)
        await prepare?.(page, name)
        await shoot(page, `${name}-${size}`)
      }
      await page.context().close()
    }
    const blank = await (await newWindow(browser, viewport)).newPage()
    await blank.goto(`${url}/desk/`)
    await shoot(blank, `sign-in-${size}`)
    await blank.context().close()

    await out('agent01', [['take-request', '/take'], ['intake', '/intake'], ['lists', '/lists']], async (page, name) => {
      if (name !== 'take-request') return
      await page.getByLabel('来电号码').fill('19900001234')
      await page.locator('.narrative-field textarea').fill('我们小区楼下每天傍晚有人摆摊卖烧烤，推车占了整条人行道，推婴儿车都过不去，希望有人来管一管。')
      await page.waitForTimeout(1200)
    })
    await out('dispatcher01', [['dispatch', '/dispatch']])
    await out('s990101001-c', [['unit-bench', '/bench'], ['unit-bench-signing', '/bench?status=signPending'], ['notices', '/notices']])
    await out('review01', [['centre-review', '/review'], ['case', `/orders/${await one('centreReview')}`]])
    await out('callback01', [['call-back', '/call-back']])
    await out('supervise01', [['supervise', '/supervise'], ['suspensions', '/suspensions'], ['dockets', '/dockets'], ['worklist', '/worklist'], ['published', '/published'], ['life-cycle', '/life-cycle']])
    await out('s990101001-c', [['joint-room', `/joint/${whistle}`], ['case-of-unit', `/orders/${whistle}`]])
    await out('sysadmin01', [['administer', '/admin'], ['my-account', '/me'], ['policies', '/policies'], ['change-set', `/policies/${changeSet.id}?kind=deadlines`], ['change-set-calendar', `/policies/${changeSet.id}?kind=calendar`]])

    const citizen = await (await newWindow(browser, viewport)).newPage()
    const { rows } = await city.db.query<{ request_id: string }>(`select request_id from work_order where city_code = $1 and status = 'callBackPending' limit 1`, [city.cityCode])
    const pages = [['citizen-home', '/'], ['citizen-report', '/report'], ['citizen-find', '/track'], ['citizen-track', `/track/${city.vault.trackingToken(rows[0]!.request_id)}`], ['citizen-help', '/help']] as const
    for (const [name, path] of pages) {
      await citizen.goto(url + path)
      await shoot(citizen, `${name}-${size}`)
    }
    await citizen.goto(`${url}/`)
    await citizen.getByText('长辈版').first().click()
    await shoot(citizen, `citizen-elder-${size}`)
    await citizen.context().close()
  }
  const dark = await signIn(browser, url, 'dispatcher01')
  await dark.goto(`${url}/desk/dispatch`)
  await dark.getByText('深色').first().click()
  await shoot(dark, 'dispatch-dark-desk')
  await dark.getByText('EN', { exact: true }).first().click()
  await shoot(dark, 'dispatch-english-desk')
} finally {
  await browser.close()
  await running.stop()
}
