import { openDatabase } from '../apps/server/src/kernel/database/database.ts'
import { readConfig } from '../apps/server/src/kernel/config.ts'
import { startPostgres } from '../apps/server/src/kernel/postgres/index.ts'
import { openCity } from '../apps/server/src/city.ts'
import { createApp } from '../apps/server/src/app.ts'
import { systemTime } from '../apps/server/src/kernel/time.ts'
import { startServerProcess, environmentOf } from './place/server-process.ts'
import { benchFolder, root } from './place/places.ts'
import { recordingDatabase, type Statement } from './http/recording-database.ts'
import { requestBodies } from './http/request-bodies.ts'
import { signIn } from './load/sign-in.ts'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import v8 from 'node:v8'
const folder = benchFolder + '/exp'
const pgs = await startPostgres({ dataFolder: folder, port: 12425, report: () => {} })
const server = await startServerProcess(pgs.url, folder, false)
const db = openDatabase(pgs.url)
const session = await signIn(server.origin, 'agent01', 'Suban-12345')
const bodies = await requestBodies(db, server.origin, session)
await server.stop()
Object.assign(process.env, environmentOf(pgs.url, folder))
const config = readConfig(root)
const taken: Statement[] = []
const city = await openCity(recordingDatabase(db, (n) => n.startsWith('w_'), taken), config, systemTime)
const app = await createApp(city, config)
const N = Number(process.argv[2] ?? 3000)
const t0 = process.cpuUsage()
for (let i = 0; i < N; i++) await app.inject({ method: 'POST', url: '/api/requests', payload: bodies[i % bodies.length]!, headers: { 'content-type': 'application/json', cookie: session.cookie, 'x-csrf-token': session.csrfToken, 'idempotency-key': randomUUID() } })
const t1 = process.cpuUsage(t0)
console.log('prepare ms cpu each', (t1.user + t1.system) / 1000 / N)
await app.close()
writeFileSync('/tmp/benchprof/taken.bin', v8.serialize(taken))
writeFileSync('/tmp/benchprof/url', pgs.url)
writeFileSync('/tmp/benchprof/adminurl', pgs.adminUrl!)
console.log(new Map([...Map.groupBy(taken, t => t.name)].map(([k, v]) => [k, v.length])))
const s = taken[taken.length - 1]!
console.log(s.text); for (const v of s.values) console.log(String(v).length, String(v).slice(0, 6000))
process.once('SIGTERM', async () => { await pgs.stop(); process.exit(0) })
setInterval(() => {}, 1000)
