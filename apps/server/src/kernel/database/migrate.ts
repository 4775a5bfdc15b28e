import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const folder = fileURLToPath(new URL('../../../../../db/migrations/', import.meta.url))

/**
 * Bring a database to the newest schema: forward-only, numbered SQL files, each in its own transaction, never edited after they
 * have run anywhere (their digest is kept and compared).
 *
 * @throws when a file that has run was changed, or when a statement fails
 */
export const migrate = async (url: string): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7250112345)')
    await client.query(`create table if not exists migration (
      name text primary key, digest text not null, ran_at timestamptz not null default now())`)
    const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from migration')
    const ran = new Map(rows.map((row) => [row.name, row.digest]))
    const applied: string[] = []
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
      const sql = await readFile(folder + name, 'utf8')
      const digest = createHash('sha256').update(sql).digest('hex')
      if (ran.has(name)) {
        if (ran.get(name) !== digest) throw new Error(`迁移文件 ${name} 在执行之后被改动过；请新增一个迁移文件`)
        continue
      }
      await client.query('begin')
      try {
        await client.query(sql)
        await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`迁移 ${name} 失败：${(error as Error).message}`, { cause: error })
      }
      applied.push(name)
    }
    return applied
  } finally {
    await client.end()
  }
}
