import { randomUUID } from 'node:crypto'
import { demoPassword } from '../../apps/server/src/set-up/set-up-city.ts'
import { summarise } from '../load/latencies.ts'
import { signIn, type Session } from '../load/sign-in.ts'
import type { Measurement } from '../measurement.ts'
import type { ServerProcess } from '../place/server-process.ts'

/** Events that the order has before anything is timed. */
const past = 200
const timed = 300
/** 临江街道: its people sign for the order and work on it. */
const street = '990101001'

/** One command after the other on an order with a long history; each waits for the one before, as one pair of hands works. */
export const measureLongOrder = async (server: ServerProcess): Promise<Measurement[]> => {
  const [agent, coordinator, handler] = await Promise.all(['agent01', `s${street}-c`, `s${street}-h`].map((account) => signIn(server.origin, account, demoPassword)))
  const { workOrderId } = await post<{ workOrderId: string }>(server, agent!, '/api/requests', {
    narrative: '小区门口每天晚上都有流动摊贩占道摆摊，行人只能走到马路上，请派人管一管。', matterCode: '010101', placeId: 'P00438', kind: 'complaint',
    contact: { name: '', phone: '19900001234' }, dispatchTo: { lead: street, co: [`990101-urban-enforcement`] },
  })
  const command = (session: Session, name: string, body: object) => post<{ version: number }>(server, session, `/api/work-orders/${workOrderId}/${name}`, body)
  await command(coordinator!, 'sign-for', {})
  const progress = (no: number) => command(handler!, 'add-progress', { text: `第 ${no} 次到现场：劝离摊位两处，占道物品已清走。`, visibleToRequester: false, attachmentIds: [] })
  let version = 0
  for (let no = 1; version < past; no++) ({ version } = await progress(no))
  const before = await server.cpuSeconds()
  const latencies: number[] = []
  for (let no = 0; no < timed; no++) {
    const began = performance.now()
    await progress(past + no)
    latencies.push(performance.now() - began)
  }
  const after = await server.cpuSeconds()
  const { p50, p99 } = summarise(Float64Array.from(latencies))
  return [
    { name: 'longOrder.p50', value: p50, unit: 'ms', aim: '≤ 5', detail: `POST add-progress on an order of ${past} to ${past + timed} events, one client, durable: from the question to the answer` },
    { name: 'longOrder.p99', value: p99, unit: 'ms' },
    ...(before === null || after === null ? [] : [{ name: 'longOrder.serverCpu', value: ((after - before) * 1000) / timed, unit: 'ms', aim: '≤ 5', detail: 'processor time of the server for one such command' }]),
  ]
}

const post = async <Body>(server: ServerProcess, session: Session, path: string, body: object): Promise<Body> => {
  const answer = await fetch(`${server.origin}${path}`, {
    method: 'POST', body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', cookie: session.cookie, 'x-csrf-token': session.csrfToken, 'idempotency-key': randomUUID() },
  })
  if (answer.status >= 300) throw new Error(`POST ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  return (await answer.json()) as Body
}
