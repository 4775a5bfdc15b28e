import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newWindow, openBrowser, phone, signIn } from './support/browser.ts'
import { runCity, type RunningCity } from './support/running-city.ts'
import { tellWhatWasSeen } from './support/what-was-seen.ts'

const narrative = '我们小区楼下每天傍晚有人摆摊卖烧烤，推车占了整条人行道，推婴儿车都过不去，希望有人来管一管。'
const browser: Browser | null = await openBrowser()

/** The toolbar's button of an action, pressed by keyboard. */
const press = async (page: Page, name: string) => {
  const button = page.getByRole('toolbar', { name: '可做的操作' }).getByRole('button', { name, exact: false }).first()
  await button.waitFor()
  await button.focus()
  await page.keyboard.press('Enter')
}
const openOrder = async (page: Page, url: string, orderId: string) => {
  await page.goto(`${url}/desk/orders/${orderId}`)
  await page.getByRole('toolbar', { name: '可做的操作' }).waitFor()
}

describe.skipIf(browser === null)('一件诉求走完全程：接、派、办、评，再重办', () => {
  tellWhatWasSeen(browser)
  let running: RunningCity
  let orderId = ''
  let receiptNo = ''

  beforeAll(async () => { running = await runCity({ withPast: false }) }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  }, 60_000)

  it('话务员只用键盘登记并派出，叙述之外不超过 35 键', async () => {
    const page = await signIn(browser!, running.url, 'agent01')
    await page.goto(`${running.url}/desk/take`)
    await page.getByLabel('来电号码').waitFor()
    let keys = 0
    const type = async (text: string) => { keys += text.length; await page.keyboard.type(text) }
    const key = async (name: string) => { keys += 1; await page.keyboard.press(name) }
    await type('19900001234')
    await key('Enter')
    await page.keyboard.type(narrative)
    await key('Tab')
    await type('wjl')
    await page.locator('.ant-select-item-option').filter({ hasText: '望江里' }).first().waitFor()
    await key('Enter')
    await page.getByRole('button', { name: /受理并派给临江街道/ }).waitFor()
    await key('Control+Enter')
    await page.getByRole('region', { name: '回执' }).waitFor()
    expect(keys).toBeLessThanOrEqual(35)
    receiptNo = (await page.locator('.receipt-no').innerText()).replaceAll(/\s/g, '')
    expect(receiptNo).toMatch(/^\d{13}$/)
    orderId = (await page.locator('.receipt a[href*="/orders/"]').getAttribute('href'))!.split('/').at(-1)!
    await page.context().close()
  }, 90_000)

  it('街道签收、联系、提交；内审由另一人；中心审核通过', async () => {
    const coordinator = await signIn(browser!, running.url, 's990101001-c')
    await coordinator.goto(`${running.url}/desk/bench?status=signPending`)
    await coordinator.locator('.bench-open').first().click()
    await press(coordinator, '签收')
    await coordinator.getByText('办理中').first().waitFor()
    await coordinator.context().close()

    const handler = await signIn(browser!, running.url, 's990101001-h')
    await openOrder(handler, running.url, orderId)
    expect(await handler.content()).not.toContain('19900001234')
    await press(handler, '记录联系')
    await handler.getByLabel(/诉求人说了什么/).fill('已约定今晚现场核实')
    await handler.keyboard.press('Control+Enter')
    await handler.getByText('已记录联系诉求人').waitFor()
    await press(handler, '提交结果')
    await handler.getByRole('form', { name: '提交结果' }).waitFor()
    await handler.getByLabel('答复', { exact: false }).first().fill('接单后到现场劝离三个摊位，清理油污，并安排每日傍晚值守一周。')
    await handler.getByLabel(/依据/).first().fill('《城市市容和环境卫生管理条例》')
    await handler.getByLabel(/诉求人的?意见/).first().fill('认可，希望不要反弹')
    await handler.getByLabel(/免除协办/).fill('协办单位已到场，材料随后补')
    await handler.keyboard.press('Control+Enter')
    await handler.getByText('单位内审').first().waitFor()
    await handler.context().close()

    const reviewer = await signIn(browser!, running.url, 's990101001-r')
    await openOrder(reviewer, running.url, orderId)
    await press(reviewer, '内审通过')
    await reviewer.keyboard.press('Control+Enter')
    await reviewer.getByText('中心审核').first().waitFor()
    await reviewer.context().close()

    const centre = await signIn(browser!, running.url, 'review01')
    await openOrder(centre, running.url, orderId)
    await press(centre, '审核通过')
    await centre.keyboard.press('Control+Enter')
    await centre.getByText('待回访').first().waitFor()
    await centre.context().close()
  }, 120_000)

  it('诉求人在手机上查进度、评价办结，又要求重办；单位看到重办', async () => {
    const page = await (await newWindow(browser!, phone)).newPage()
    await page.goto(`${running.url}/track`)
    await page.getByLabel(/编号/).first().fill(receiptNo)
    await page.getByLabel(/最后四位|后四位/).fill('1234')
    await page.keyboard.press('Enter')
    await page.getByText('已办理，待评价').first().waitFor()
    await page.getByText('临江街道').first().waitFor()
    await page.getByRole('link', { name: '评价：解决了吗' }).click()
    await page.getByText('解决了', { exact: true }).click()
    await page.getByText('满意', { exact: true }).click()
    await page.getByText('联系过', { exact: true }).click()
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('已办完').first().waitFor()
    await page.getByRole('link', { name: '没解决，重新办理' }).click()
    await page.getByLabel(/哪里没解决/).fill('昨晚又有人来摆，还是过不去')
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('收到了，会重新办理').first().waitFor()
    await page.context().close()

    const unit = await signIn(browser!, running.url, 's990101001-c')
    await unit.goto(`${running.url}/desk/bench?status=rework`)
    await unit.locator('.bench-open').first().waitFor()
    await openOrder(unit, running.url, orderId)
    await unit.getByText('昨晚又有人来摆，还是过不去').first().waitFor()
    await press(unit, '开始重办')
    await unit.getByText('办理中').first().waitFor()
    await unit.context().close()
  }, 120_000)
})
