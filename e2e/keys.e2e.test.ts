import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../apps/server/src/set-up/set-up-city.ts'
import { newWindow, openBrowser, phone, signIn } from './support/browser.ts'
import { runCity, type RunningCity } from './support/running-city.ts'
import { staffOf, type Staff } from './support/staff.ts'
import { tellWhatWasSeen } from './support/what-was-seen.ts'

const browser: Browser | null = await openBrowser()
const place = '望江里'
const stall = '小区楼下每天傍晚有人摆摊卖烧烤，推车占了整条人行道，推婴儿车都过不去。'

/** Tab on until the focus stands on what is wanted; a person gives up after so many. */
const tabTo = async (page: Page, name: RegExp, most = 45) => {
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab')
    if (name.test(await page.evaluate<string>(`(({ activeElement: on }) => (on.getAttribute('aria-label') ?? on.labels?.[0]?.textContent ?? on.textContent).trim())(document)`))) return
  }
  throw new Error(`${String(name)} is not reached by the tab key`)
}
/** The focus is somewhere, and not lost at the top of the page. */
const isInWork = (page: Page) => page.evaluate<boolean>(`document.activeElement.closest('main') !== null`)
const ofFocus = (page: Page, attribute: string) => page.evaluate<string | null>(`document.activeElement.getAttribute('${attribute}')`)
/** Writes down what the page sends to an address. */
const postsOf = (page: Page, end: RegExp): readonly string[] => {
  const seen: string[] = []
  page.on('request', (request) => { if (request.method() === 'POST' && end.test(new URL(request.url()).pathname)) seen.push(request.url()) })
  return seen
}

/** The session has run out: the page below sleeps, only the password is asked for, and the focus goes back to where it was. */
const signInAgain = async (page: Page, account: string) => {
  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await dialog.getByLabel('密码').waitFor()
  await page.keyboard.press('Control+Enter')
  expect(await dialog.getByLabel('账号').inputValue()).toBe(account)
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => isInWork(page)).toBe(true)
}

describe.skipIf(browser === null)('只用键盘，也不出错', () => {
  tellWhatWasSeen(browser)
  let running: RunningCity
  let agent: Staff
  const pages: BrowserContext[] = []
  const at = async (account: string, path: string): Promise<Page> => {
    const page = await signIn(browser!, running.url, account)
    pages.push(page.context())
    await page.goto(`${running.url}/desk${path}`)
    return page
  }
  const register = async (count: number, more: object = {}) => {
    for (let made = 0; made < count; made++) {
      await agent.post('/api/requests', { narrative: `${stall}第 ${made + 1} 次反映。`, address: '3 栋楼下', contact: { phone: `1990000${String(2000 + made)}`, name: '' }, channel: 'phone', readBack: true, ...more })
    }
  }
  const ordersIn = async (status: string): Promise<number> =>
    Number((await running.city.db.query<{ count: string }>('select count(*) from work_order where city_code = $1 and status = $2', [running.city.cityCode, status])).rows[0]!.count)

  const dispatchAsProposed = async (id?: string) => {
    const colleague = await staffOf(running.url, 'shift01')
    const chosen = id ?? (await colleague.get<{ items: { id: string }[] }>('/api/desks/dispatch')).items[0]!.id
    const { version, proposal } = await colleague.get<{ version: number; proposal: { lead: { code: string }; co: { code: string }[] } }>(`/api/work-orders/${chosen}`)
    await colleague.post(`/api/work-orders/${chosen}/dispatch`, { lead: proposal.lead.code, co: proposal.co.map((unit) => unit.code) }, version)
  }

  beforeAll(async () => {
    running = await runCity({ withPast: false })
    agent = await staffOf(running.url, 'agent01')
    const { items } = await agent.get<{ items: { placeId: string; name: string }[] }>(`/api/places?q=${encodeURIComponent(place)}`)
    await register(6, { placeId: items.find((item) => item.name === place)?.placeId ?? items[0]!.placeId })
  }, 180_000)
  afterAll(async () => {
    for (const page of pages) await page.close()
    await browser?.close()
    await running?.stop()
  }, 60_000)

  it('派单台：按住回车只派一件，输入法里的回车和搜索框里的数字不算，改派的话收起还在，别人先办了也在', async () => {
    const page = await at('dispatcher01', '/dispatch')
    await page.getByRole('button', { name: /按建议派单/ }).waitFor()
    await page.waitForTimeout(500)
    const sent = postsOf(page, /\/(dispatch|reclassify)$/)

    await page.keyboard.press('/')
    await page.keyboard.type('1')
    expect(await page.getByRole('combobox', { name: '查找工单' }).inputValue()).toBe('1')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.evaluate(`for (const more of [{ isComposing: true }, { keyCode: 229 }]) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...more }))`)
    expect(sent).toHaveLength(0)

    const waiting = await ordersIn('dispatchPending')
    await page.keyboard.down('Enter')
    for (let held = 0; held < 12; held++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await page.keyboard.press('Enter')
    await page.getByText(/已派给/).first().waitFor()
    await page.waitForTimeout(300)
    expect(await ordersIn('dispatchPending')).toBe(waiting - 1)
    expect(sent).toHaveLength(1)

    await page.keyboard.press('r')
    const note = page.getByLabel(/派单说明/)
    await note.waitFor()
    expect(await ofFocus(page, 'role')).toBe('combobox')
    await tabTo(page, /派单说明/)
    await page.keyboard.type('由街道先去看')
    await page.keyboard.press('Escape')
    await note.waitFor({ state: 'detached' })
    await expect.poll(() => isInWork(page)).toBe(true)
    await page.keyboard.press('r')
    expect(await note.inputValue()).toBe('由街道先去看')

    // A colleague is faster: the refusal says what has happened, the words stay, and so does the case.
    const id = new URL(page.url()).searchParams.get('order')!
    await dispatchAsProposed(id)
    await page.keyboard.press('Control+Enter')
    const refusal = page.getByRole('alert').filter({ hasText: '更新过' })
    await refusal.waitFor()
    expect(await refusal.innerText()).toMatch(/在这期间[\s\S]*派单/)
    await page.waitForTimeout(300)
    expect(await note.inputValue()).toBe('由街道先去看')
    expect(new URL(page.url()).searchParams.get('order')).toBe(id)
  }, 60_000)

  it('承办台：一路用键盘签收、联系、写结果；登录过期、连不上，写的都在，重新登录后接着交', async () => {
    await dispatchAsProposed()
    const coordinator = await at('s990101001-c', '/bench?status=signPending')
    await tabTo(coordinator, /^(待签收|办理中|内审|重办|全部)/)
    await tabTo(coordinator, /烧烤|摆摊|摊/)
    await coordinator.keyboard.press('Enter')
    await coordinator.getByRole('toolbar').getByRole('button', { name: '签收', exact: true }).waitFor()
    await coordinator.keyboard.press('Control+Enter')
    await coordinator.getByText('已签收').first().waitFor()
    await expect.poll(() => isInWork(coordinator)).toBe(true)
    const id = new URL(coordinator.url()).searchParams.get('order')!

    const page = await at('s990101001-h', `/orders/${id}`)
    await page.getByRole('toolbar').waitFor()
    await page.keyboard.press('Control+Enter')
    const note = page.getByLabel(/诉求人说了什么/)
    await note.waitFor()
    await page.keyboard.type('j1约好今晚去看')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已记录联系诉求人').waitFor()
    await expect.poll(() => isInWork(page)).toBe(true)
    await note.waitFor({ state: 'detached' })

    await tabTo(page, /^提交结果/)
    await page.keyboard.press('Enter')
    const reply = page.getByLabel('答复诉求人')
    await reply.waitFor()
    await reply.fill('到现场劝离三个摊位，清理油污，每日傍晚值守一周。'.repeat(400))
    await page.getByLabel('诉求人的意见').fill('认可')
    await page.keyboard.press('Control+Enter')
    await page.getByText(/请删去 1600 个字/).waitFor()
    await reply.fill('到现场劝离三个摊位，清理油污，每日傍晚值守一周。')

    await page.route('**/submit-result', (route) => route.abort())
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: '连不上服务器' }).waitFor()
    await page.unroute('**/submit-result')

    await page.context().clearCookies()
    await page.keyboard.press('Control+Enter')
    await signInAgain(page, 's990101001-h')
    expect(await reply.inputValue()).toContain('劝离三个摊位')
    await page.reload()
    await page.getByRole('button', { name: /^提交结果/ }).click()
    expect(await reply.inputValue()).toContain('劝离三个摊位')
    const openCo = page.getByLabel(/免除协办/)
    await page.getByLabel(/^依据/).fill('《城市市容和环境卫生管理条例》')
    if (await openCo.count() > 0) await openCo.fill('协办单位已到场')
    await page.keyboard.press('Control+Enter')
    await page.getByText('结果已提交').waitFor()

    const review = async (account: string, action: RegExp, said: string) => {
      const reviewer = await at(account, `/orders/${id}`)
      await tabTo(reviewer, action)
      await reviewer.keyboard.press('Enter')
      await reviewer.keyboard.press('Control+Enter')
      await reviewer.getByText(said).waitFor()
    }
    await review('s990101001-r', /^内审通过/, '内审已通过')
    await review('review01', /^审核通过/, '审核通过，转回访')

    const caller = await at('callback01', '/call-back')
    await caller.getByRole('button', { name: /开始回访/ }).waitFor()
    await caller.keyboard.press('Control+Enter')
    await caller.getByRole('radiogroup', { name: '问题解决了吗？' }).waitFor()
    for (const key of ['t', 'y', '4']) await caller.keyboard.press(key)
    const verdicts = postsOf(caller, /\/complete-call-back$/)
    await caller.keyboard.press('Control+Enter')
    await caller.keyboard.press('Control+Enter')
    await caller.getByText(/回访已记录/).waitFor()
    expect(verdicts.length).toBe(1)
  }, 90_000)

  it('受理台：连按两次只登记一件，回执还在；太长的一个字也不丢；登录过期不丢草稿', async () => {
    const page = await at('agent01', '/take')
    const phoneField = page.getByLabel('来电号码')
    await phoneField.waitFor()
    await page.keyboard.type('1990000')
    await page.keyboard.press('Enter')
    const words = page.getByRole('textbox', { name: '诉求' })
    const long = `😀𠮷${stall}`.repeat(700)
    await words.fill(long)
    await page.getByText(/请删去 \d+ 个字/).first().waitFor()
    expect((await words.inputValue()).length).toBe(long.length)
    await words.fill(`😀𠮷${stall}`)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: '看起来不对' }).waitFor()
    expect(await ofFocus(page, 'inputmode')).toBe('tel')
    await phoneField.fill('19900001234')

    await page.context().clearCookies()
    await page.keyboard.press('Control+Enter')
    await signInAgain(page, 'agent01')
    expect(await words.inputValue()).toBe(`😀𠮷${stall}`)

    const before = await ordersIn('dispatchPending')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+Enter')
    const receipt = page.getByRole('region', { name: '回执' })
    await receipt.waitFor()
    await page.keyboard.press('Control+Enter')
    await page.waitForTimeout(200)
    expect(await receipt.isVisible()).toBe(true)
    expect(await ordersIn('dispatchPending')).toBe(before + 1)
  }, 60_000)

  it('网页：只用键盘提交，错了说清楚，写的还在；断网时存着', async () => {
    const context = await newWindow(browser!, phone)
    pages.push(context)
    const page = await context.newPage()
    await page.goto(running.url)
    await tabTo(page, /^提交诉求/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '发生了什么事？' }).waitFor()
    await tabTo(page, /^下一步/)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: '请写下发生了什么事' }).waitFor()
    await tabTo(page, /^发生了什么事/)
    await page.keyboard.type(stall)
    await tabTo(page, /^下一步/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '在什么地方？' }).waitFor()
    await tabTo(page, /^小区、道路/)
    await page.keyboard.type(place)
    await page.getByRole('option', { name: place }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    for (const heading of ['有照片吗？', '怎样联系您？']) {
      await tabTo(page, /下一步$/)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: heading }).waitFor()
    }
    await tabTo(page, /^留电话$/)
    await page.keyboard.press('Space')
    await tabTo(page, /^电话号码/)
    await page.keyboard.type('1234')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: '电话号码看起来不对' }).waitFor()
    const phoneBox = page.getByLabel('电话号码')
    expect(await phoneBox.inputValue()).toBe('1234')
    await phoneBox.fill('19900001234')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '看看对不对' }).waitFor()
    const sent = postsOf(page, /\/api\/public\/requests$/)
    await context.setOffline(true)
    await tabTo(page, /^提交诉求/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '已经保存，还没提交出去' }).waitFor()
    await context.setOffline(false)
    await page.getByRole('heading', { name: '已提交，我们收到了' }).waitFor()
    expect(sent.length).toBe(1)
  }, 60_000)

  it('写错的网址得到一页中文，不是一段代码', async () => {
    const page = await browser!.newPage()
    await page.goto(`${running.url}/reprot`)
    await page.getByRole('heading', { name: '没有这一页' }).waitFor()
    await page.close()
  })
})
