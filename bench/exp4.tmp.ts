import { readFileSync } from 'node:fs'
import pg from 'pg'
import { readCase } from '../apps/server/src/modules/work-order/store/read-case.ts'
import v8 from 'node:v8'
type S = { name: string; text: string; values: string[] }
const url = readFileSync('/tmp/benchprof/url', 'utf8')
const c = new pg.Client({ connectionString: url }); await c.connect()
if ((await c.query('select count(*)::int n from work_order')).rows[0].n < 1000) { const all = v8.deserialize(readFileSync('/tmp/benchprof/taken.bin')) as S[]; for (const s of all) await c.query(s) ; await c.query('vacuum analyze') }
const { rows } = await c.query('select id from work_order order by md5(id::text) limit 1500')
let text = ''
const cap = { query: (q: any) => { text = q.text; return c.query(q) } } as any
const raw = async (label: string, q: string, name: string) => { for (let r = 0; r < 2; r++) { const a = performance.now(); for (const { id } of rows) await c.query({ name, text: q, values: ['990100', id], types: { getTypeParser: () => (x: string) => x } as any }); if (r) console.log(label, ((performance.now() - a) / rows.length).toFixed(3), 'ms') } }
await readCase(cap, '990100', rows[0].id)
await raw('select 1', 'select 1 where $1::text is not null and $2::uuid is not null', 'x0')
await raw('read_case unparsed', text, 'x1')
await raw('state only', 'select id, version, state from work_order where city_code=$1 and id=$2', 'x2')
await raw('events rows', 'select version,type,data,meta,occurred_at from event where city_code=$1 and stream=$2 order by version', 'x3')
await raw('events agg', `select (select json_agg(json_build_object('version', e.version, 'type', e.type, 'data', e.data, 'meta', e.meta, 'at', e.occurred_at) order by e.version) from event e where e.city_code = w.city_code and e.stream = w.id) from work_order w where w.city_code=$1 and w.id=$2`, 'x4')
const a = performance.now(); for (const { id } of rows) await readCase(c as any, '990100', id); console.log('parsed', ((performance.now() - a) / rows.length).toFixed(3))
for (const r of (await c.query(`explain (analyze, buffers) ${text.replace('$1', `'990100'`).replaceAll('$1', `'990100'`).replaceAll('$2', `'${rows[5].id}'`)}`)).rows) console.log(r['QUERY PLAN'])
await c.end()
