import { readFileSync } from 'node:fs'
import v8 from 'node:v8'
import { openDatabase } from '../apps/server/src/kernel/database/database.ts'
type S = { name: string; text: string; values: string[] }
const all = v8.deserialize(readFileSync('/tmp/benchprof/taken.bin')) as S[]
const db = openDatabase(readFileSync('/tmp/benchprof/url', 'utf8'), 1)
const disp = all.filter(s => s.name === 'w_017f33519a11c7f014c0f2b0' || s.values.length === 9)
const c = await db.connect()
await c.query('set synchronous_commit=off')
// parse-only costs
const t = async (label: string, f: (s: S) => Promise<unknown>, n = 400) => { for (const s of disp.slice(0, 50)) await f(s); const a = performance.now(); for (const s of disp.slice(0, n)) await f(s); console.log(label, ((performance.now() - a) / n).toFixed(3), 'ms') }
await t('roundtrip select 1', () => c.query({ name: 'one', text: 'select 1' }))
await t('send params, text', (s) => c.query({ name: 'p0', text: 'select length($1::text)+length($2::text)+length($3::text)', values: [s.values[0], s.values[1], s.values[6]] }))
await t('send params, json', (s) => c.query({ name: 'p1', text: 'select json_array_length($1::json)+json_array_length($2::json)+json_array_length($3::json)', values: [s.values[0], s.values[1], s.values[6]] }))
await t('populate event', (s) => c.query({ name: 'p2', text: 'select count(r.data) from json_populate_recordset(null::event, $1::json) r', values: [s.values[1]] }))
await t('recordset event 10 cols', (s) => c.query({ name: 'p2b', text: 'select count(r.data) from json_to_recordset($1::json) r(city_code char(6), stream uuid, version int, type text, data json, meta json, occurred_at timestamptz, prev_hash bytea, hash bytea, recorded_on date)', values: [s.values[1]] }))
await t('populate order', (s) => c.query({ name: 'p3', text: 'select count(r.state) from json_populate_recordset(null::work_order, $1::json) r', values: [s.values[0]] }))
await t('populate clocks', (s) => c.query({ name: 'p4', text: 'select count(r.no) from json_populate_recordset(null::clock, $1::json) r', values: [s.values[3]] }))
await c.query('begin')
let i = 0
const a = performance.now()
for (const s of disp.slice(0, 300)) { await c.query(s); i++ }
console.log('whole statement in a transaction', ((performance.now() - a) / i).toFixed(3), 'ms')
const { rows } = await c.query('explain (analyze, buffers, costs off, timing on) execute ' + disp[300]!.name + '(' + disp[300]!.values.map(v => `'${v.replaceAll("'", "''")}'`).join(',') + ')').catch((e) => ({ rows: [{ e: e.message }] }))
for (const r of rows) console.log(String(Object.values(r)[0]).slice(0, 200))
await c.query('rollback')
c.release(); await db.end()
