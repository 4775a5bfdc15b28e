import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { browserPath, launchOptions } from '../../tools/browser.ts'
import { demoPassword } from '../../apps/server/src/set-up/set-up-city.ts'

/** The system's Chromium, or null where there is none. */
export const openBrowser = async (): Promise<Browser | null> => {
  const path = await browserPath()
  return path === null ? null : chromium.launch(launchOptions(path))
}

export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 800 }

/** A window of its own, as another person at another computer. */
export const newWindow = (browser: Browser, size = desktop): Promise<BrowserContext> => browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })

/** Sign in by keyboard and wait for the first desk. */
export const signIn = async (browser: Browser, url: string, account: string, size = desktop): Promise<Page> => {
  const page = await (await newWindow(browser, size)).newPage()
  await page.goto(`${url}/desk/`)
  await page.getByLabel('账号').waitFor()
  await page.keyboard.type(account)
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '工作台' }).waitFor()
  return page
}
