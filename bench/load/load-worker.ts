// A process of its own: 32 clients in a closed loop. Started by run-load.ts, which sends the plan and takes the result.
import { randomUUID } from 'node:crypto'
import { HttpConnection } from './http-connection.ts'
import type { LoadPlan, LoadResult } from './load-plan.ts'

const run = async (plan: LoadPlan): Promise<LoadResult> => {
  const bodies = plan.targets.map(({ path, body }) => ({
    head: `${plan.method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${plan.port}\r\n`,
    tail: body === undefined ? '\r\n' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  }))
  const expected = plan.method === 'POST' ? 201 : 200
  const statuses = new Map<number, number>()
  const oddities: string[] = []
  const latencies: number[] = []
  let bytes = 0
  let next = 0
  const connections = await Promise.all(Array.from({ length: plan.clients }, () => HttpConnection.open(plan.port)))
  const from = performance.now() + plan.warmUpSeconds * 1000
  const until = from + plan.seconds * 1000
  const cpuFrom = process.cpuUsage()
  const client = async (connection: HttpConnection, number: number): Promise<void> => {
    const session = plan.sessions[number % plan.sessions.length]
    const own = session ? `cookie: ${session.cookie}\r\nx-csrf-token: ${session.csrfToken}\r\n` : ''
    for (let asked = performance.now(); asked < until;) {
      const { head, tail } = bodies[next++ % bodies.length]!
      const answer = await connection.ask(`${head}${own}${plan.withKeys ? `idempotency-key: ${randomUUID()}\r\n` : ''}${tail}`)
      const answered = performance.now()
      const count = statuses.get(answer.status) ?? 0
      statuses.set(answer.status, count + 1)
      if (count === 0 && answer.status !== expected) oddities.push(answer.body.toString().slice(0, 500))
      // An answer counts when it came while it was measured, however long ago it was asked for.
      if (answered >= from && answered < until) {
        latencies.push(answered - asked)
        bytes += answer.body.length
      }
      asked = answered
    }
  }
  await Promise.all(connections.map(client))
  const cpu = process.cpuUsage(cpuFrom)
  for (const connection of connections) connection.close()
  return {
    perSecond: latencies.length / plan.seconds, latencies: Float64Array.from(latencies), statuses, oddities, bytes: Math.round(bytes / Math.max(1, latencies.length)),
    ownCpu: (cpu.user + cpu.system) / 1e6 / (plan.warmUpSeconds + plan.seconds),
  }
}

process.once('message', (plan) => {
  void run(plan as LoadPlan).then(
    (result) => process.send!(result, () => process.disconnect()),
    (error: unknown) => { console.error(error); process.exit(1) },
  )
})
