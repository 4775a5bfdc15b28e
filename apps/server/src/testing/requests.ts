import type { Receipt, WorkOrder } from '@suban/contract'
import { outcomeOf, type Answer, type Client, type Headers } from './client.ts'
import type { TestCity } from './test-city.ts'

/** 望江里: an estate in the first community of the first street of 澜东区. */
export const wangjiangli = { placeId: 'P00438', community: '990101001001', street: '990101001', district: '990101' } as const
/** 西津小区 in 澜西区. */
export const xijin = { placeId: 'P00807', community: '990102001001', street: '990102001', district: '990102' } as const

/** 路灯不亮: the district's urban management leads. 流动摊贩占道: the street leads, law enforcement and police join. */
export const matters = { streetLamp: '010501', vendors: '010101', manhole: '010601' } as const

export const phone = '13912345678'

/** A request as the call-taker sends it. */
export const requestBody = (facts: object = {}): Record<string, unknown> => ({
  narrative: '我们小区门口每天晚上都有流动摊贩占道摆摊，行人只能走到马路上，请派人管一管。',
  matterCode: matters.vendors, placeId: wangjiangli.placeId, kind: 'complaint', contact: { name: '王小明', phone }, ...facts,
})

const expectDone = <Body>(answer: Answer<Body>, what: string): Body => {
  if (answer.status >= 300) throw new Error(`${what}: ${outcomeOf(answer)} ${answer.text.slice(0, 300)}`)
  return answer.body
}

/** Register a request at the desk. */
export const register = async (client: Client, facts: object = {}, headers?: Headers): Promise<Receipt> =>
  expectDone(await client.post<Receipt>('/api/requests', requestBody(facts), headers), 'register')

/** Register and dispatch as the lists propose. */
export const dispatched = async (client: Client, facts: object = {}): Promise<Receipt> =>
  register(client, { dispatchTo: { lead: wangjiangli.street, co: ['990101-urban-enforcement'] }, ...facts })

/** One command on an order, which must succeed. */
export const command = async (client: Client, id: string, name: string, body: object = {}): Promise<{ version: number; status: string }> =>
  expectDone(await client.post<{ version: number; status: string }>(`/api/work-orders/${id}/${name}`, body), name)

export const caseOf = async (client: Client, id: string): Promise<WorkOrder> => expectDone(await client.get<WorkOrder>(`/api/work-orders/${id}`), 'case')

const result = {
  resultType: 'explained', text: '已到现场核实并劝离摊贩，安排专人每晚值守。', basis: '《城市市容和环境卫生管理条例》第十四条', requesterOpinion: '认可', solved: true,
  waiveCo: '协办单位已到场配合，无需另行反馈',
}

/** The steps of the unit that leads, up to one of them: signed, contacted, submitted, approved, passed. */
export const handle = async (test: TestCity, id: string, upTo: 'signed' | 'contacted' | 'submitted' | 'approved' | 'passed', unit = 's990101001'): Promise<void> => {
  const steps: readonly { readonly is: typeof upTo; readonly account: string; readonly name: string; readonly body: object }[] = [
    { is: 'signed', account: `${unit}-c`, name: 'sign-for', body: {} },
    { is: 'contacted', account: `${unit}-h`, name: 'record-first-contact', body: { method: 'phone', outcome: 'reached', note: '' } },
    { is: 'submitted', account: `${unit}-h`, name: 'submit-result', body: result },
    { is: 'approved', account: `${unit}-r`, name: 'approve-result', body: {} },
    { is: 'passed', account: 'review01', name: 'pass-review', body: {} },
  ]
  for (const step of steps) {
    test.clock.pass(60_000)
    await command(await test.as(step.account), id, step.name, step.body)
    if (step.is === upTo) return
  }
}
