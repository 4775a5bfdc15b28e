import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, phone, signIn } from './support/browser.ts'
import { runCity, type RunningCity } from './support/running-city.ts'
import { staffOf } from './support/staff.ts'
import { tellWhatWasSeen } from './support/what-was-seen.ts'

const browser: Browser | null = await openBrowser()

/** The button of the action bar, and then the one that sends its form. */
const act = async (page: Page, action: string, send: string, fill: Record<string, string> = {}) => {
  await page.getByRole('toolbar').getByRole('button', { name: action, exact: true }).click()
  const form = page.getByRole('form', { name: send, exact: true })
  await form.waitFor()
  for (const [label, value] of Object.entries(fill)) await form.getByLabel(label).fill(value)
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
}
const phase = (page: Page, word: string) => page.locator('.page-head .policy-phase', { hasText: word }).waitFor()

describe.skipIf(browser === null)('改规则：改、查、推演、另一人批准、生效、回退', () => {
  tellWhatWasSeen(browser)
  let running: RunningCity
  let address = ''
  let before = ''
  const versionNow = () => running.city.policies.at(Date.now()).deadlines
  const signClock = () => JSON.stringify(versionNow().clocks.sign!.byClass['*']!.duration)

  beforeAll(async () => {
    running = await runCity({ withPast: false })
    before = versionNow().version
    const agent = await staffOf(running.url, 'agent01')
    for (let made = 0; made < 3; made++) {
      await agent.post('/api/requests', { narrative: `楼下每天傍晚有人摆摊卖烧烤，推车占了人行道，第 ${made + 1} 次反映。`, placeId: 'P00438', matterCode: '010101', kind: 'complaint', contact: { name: '王小明', phone: '19900001234' }, dispatchTo: { lead: '990101001', co: ['990101-urban-enforcement'] } })
    }
  })
  afterAll(async () => {
    await browser!.close()
    await running.stop()
  })

  it('管理员新建修改，用表单把签收时限改短；有毛病时说明原因，不能提交', async () => {
    const page = await signIn(browser!, running.url, 'sysadmin01')
    await page.goto(`${running.url}/desk/policies`)
    await page.getByRole('button', { name: '新建修改' }).click()
    const about = page.getByRole('form', { name: '新建' })
    await about.getByLabel('标题').fill('签收改为三小时')
    await about.getByLabel('为什么改').fill('夜间签收偏慢，试行三小时')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '签收改为三小时' }).waitFor()
    address = page.url().split('?')[0]!
    await phase(page, '起草')

    await page.getByRole('button', { name: '回访话术', exact: true }).click()
    await page.getByLabel('第 2 句', { exact: true }).fill('{单位}有没有跟您联系过？')
    await page.keyboard.press('Control+s')
    await page.getByText('1 处错误，改正后才能公布').waitFor()
    await page.getByText('会原样念出来').first().waitFor()
    await page.getByRole('button', { name: /^提交批准：/ }).click()
    await page.getByText('不能公布').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '移出回访话术' }).click()
    await page.getByText('已移出：回访话术').waitFor()

    await page.getByRole('button', { name: '时限规则', exact: true }).click()
    await page.getByRole('button', { name: /^签收钟 各类相同 4 小时/ }).click()
    await page.getByLabel('多长').fill('3')
    // Examples that name the old time fail; each is looked at and put right.
    for (const correct = page.getByRole('button', { name: '核对无误，改为这个结果' }).first(); ;) {
      await page.waitForTimeout(1_500)
      await page.getByText('正在试查').waitFor({ state: 'hidden' })
      if (!(await correct.isVisible())) break
      await correct.click()
    }
    await page.keyboard.press('Control+s')
    await page.getByText('已保存：时限规则').waitFor()
    await page.getByText('检查通过').first().waitFor()
    await phase(page, '检查通过')
    expect(signClock()).toBe('{"amount":4,"unit":"hour"}')
    await page.context().close()
  }, 120_000)

  it('用历史工单推演，看得到结果，看不到人；提交', async () => {
    const page = await signIn(browser!, running.url, 'sysadmin01')
    await page.goto(address)
    await act(page, '用历史工单推演', '开始推演')
    await page.getByText('时钟会不会超时').waitFor()
    await page.getByText(/过去 30 天，3 件工单/).waitFor()
    expect(await page.content()).not.toMatch(/19900001234|王小明|卖烧烤/)
    await act(page, '提交批准', '提交批准')
    await phase(page, '待批准')
    await page.context().close()
  }, 90_000)

  it('另一个人核对差别后批准，几秒内生效；手机上也能办', async () => {
    const page = await signIn(browser!, running.url, 'supervise01', phone)
    await page.goto(address)
    await page.getByRole('tab', { name: /改了什么/ }).waitFor()
    await page.getByText('/clocks/sign/byClass/*/duration/amount').waitFor()
    await act(page, '批准', '批准并公布', { '批注（可不填）': '同意试行' })
    await phase(page, '生效中')
    await expect.poll(signClock).toBe('{"amount":3,"unit":"hour"}')
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.context().close()
  }, 90_000)

  it('回退另成一版，同样由另一人批准；旧文原样回来，经过都在', async () => {
    const page = await signIn(browser!, running.url, 'sysadmin01')
    await page.goto(address)
    await act(page, '回退', '建立回退', { 理由: '试行结束' })
    await page.getByRole('heading', { name: '回退：签收改为三小时' }).waitFor()
    await act(page, '用历史工单推演', '开始推演')
    await page.getByText('时钟会不会超时').waitFor()
    await act(page, '提交批准', '提交批准')
    await phase(page, '待批准')
    const back = page.url()
    await page.context().close()

    const mayor = await signIn(browser!, running.url, 'leader01')
    await mayor.goto(back)
    await act(mayor, '批准', '批准并公布')
    await phase(mayor, '生效中')
    await expect.poll(signClock).toBe('{"amount":4,"unit":"hour"}')
    expect(versionNow().version).not.toBe(before)
    await mayor.goto(address)
    await phase(mayor, '已回退')
    await mayor.getByRole('tab', { name: /经过/ }).click()
    for (const step of ['新建', '移出', '推演', '提交批准', '批准']) await mayor.locator('.policy-steps strong', { hasText: step }).first().waitFor()
    await mayor.context().close()
  }, 120_000)
})
