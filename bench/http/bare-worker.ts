// The yardstick of http/create: the same statement with the same rows, without HTTP, validation, classification and decisions.
// The statements are made in advance by the real application on a database that only writes them down.
import { randomUUID } from 'node:crypto'
import { createApp } from '../../apps/server/src/app.ts'
import { openCity } from '../../apps/server/src/city.ts'
import { readConfig } from '../../apps/server/src/kernel/config.ts'
import { openDatabase } from '../../apps/server/src/kernel/database/database.ts'
import { systemTime } from '../../apps/server/src/kernel/time.ts'
import type { Session } from '../load/sign-in.ts'
import { root } from '../place/places.ts'
import { recordingDatabase, type Statement } from './recording-database.ts'

export type BareJob = {
  readonly bodies: readonly string[]
  readonly session: Session
  readonly clients: number
  /** How many statements to prepare; they are the measurement's end where its time is not. */
  readonly statements: number
  readonly warmUpSeconds: number
  readonly seconds: number
}
export type BareResult = { readonly perSecond: number; readonly latencies: Float64Array; readonly written: number; readonly bytes: number }

const prepare = async (job: BareJob): Promise<Statement[]> => {
  const config = readConfig(root)
  const db = openDatabase(config.databaseUrl!)
  const taken: Statement[] = []
  const city = await openCity(recordingDatabase(db, (name) => name.startsWith('w_'), taken), config, systemTime)
  const app = await createApp(city, config)
  for (let made = 0; made < job.statements; made++) {
    const answer = await app.inject({
      method: 'POST', url: '/api/requests', payload: job.bodies[made % job.bodies.length]!,
      headers: { 'content-type': 'application/json', cookie: job.session.cookie, 'x-csrf-token': job.session.csrfToken, 'idempotency-key': randomUUID() },
    })
    if (answer.statusCode !== 201) throw new Error(`preparing a statement: ${answer.statusCode} ${answer.body}`)
  }
  await app.close()
  await db.end()
  if (taken.length !== job.statements) throw new Error(`${job.statements} requests made ${taken.length} statements`)
  return taken
}

const run = async (job: BareJob): Promise<BareResult> => {
  const statements = await prepare(job)
  const db = openDatabase(readConfig(root).databaseUrl!, job.clients)
  const latencies: number[] = []
  const from = performance.now() + job.warmUpSeconds * 1000
  const until = from + job.seconds * 1000
  let next = 0
  let last = from
  await Promise.all(Array.from({ length: job.clients }, async () => {
    for (let asked = performance.now(); asked < until && next < statements.length;) {
      await db.query(statements[next++] as Statement & { values: unknown[] })
      const answered = performance.now()
      if (answered >= from && answered < until) {
        latencies.push(answered - asked)
        last = answered
      }
      asked = answered
    }
  }))
  await db.end()
  const bytes = statements.reduce((sum, { values }) => sum + values.reduce<number>((all, value) => all + Buffer.byteLength(String(value)), 0), 0) / statements.length
  return { perSecond: latencies.length / ((last - from) / 1000), latencies: Float64Array.from(latencies), written: next, bytes: Math.round(bytes) }
}

process.once('message', (job) => {
  void run(job as BareJob).then(
    (result) => process.send!(result, () => process.disconnect()),
    (error: unknown) => { console.error(error); process.exit(1) },
  )
})
