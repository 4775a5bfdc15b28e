import { readFileSync } from 'node:fs'
import v8 from 'node:v8'
import pg from 'pg'
type S = { name: string; text: string; values: string[] }
const all = v8.deserialize(readFileSync('/tmp/benchprof/taken.bin')) as S[]
const c = new pg.Client({ connectionString: readFileSync('/tmp/benchprof/adminurl', 'utf8').replace(/\/postgres$/, '/suban') }); await c.connect()
console.log((await c.query("select name,setting,enumvals from pg_settings where name in ('default_toast_compression','wal_compression','shared_buffers','fsync')")).rows)
await c.query('set synchronous_commit=off')
const lsn = async () => (await c.query("select pg_current_wal_insert_lsn() - '0/0' as l")).rows[0].l
const variant = async (label: string, sets: string[]) => {
  try { for (const s of sets) await c.query(s) } catch (e) { console.log(label, (e as Error).message); return }
  await c.query('checkpoint')
  await c.query('begin')
  const l0 = await lsn()
  const sub = all.slice(0, 1500)
  const a = performance.now()
  for (const s of sub) await c.query(s)
  const b = performance.now()
  const l1 = await lsn()
  await c.query('rollback')
  console.log(label, ((b - a) / sub.length).toFixed(3), 'ms;', Math.round((Number(l1) - Number(l0)) / sub.length), 'WAL bytes')
}
for (let r = 0; r < 2; r++) {
  await variant('now', ["set default_toast_compression='pglz'", "set wal_compression='pglz'"])
  await variant('lz4 toast', ["set default_toast_compression='lz4'"])
  await variant('lz4 both', ["set wal_compression='lz4'"])
  await variant('zstd wal', ["set wal_compression='zstd'"])
  await variant('wal off', ["set wal_compression='off'"])
}
await c.end()
