import { workerData } from 'node:worker_threads'
import { isRefused } from '@suban/domain-kit'
import { openDatabase } from '../../kernel/database/database.ts'
import { Catalogues } from '../catalogue/index.ts'
import { trainAndKeep } from './model-store.ts'

const { cityCode, databaseUrl, listVersion } = workerData as { cityCode: string; databaseUrl: string; listVersion: string }
const db = openDatabase(databaseUrl, 1)
try {
  const catalogue = (await Catalogues.load(db, cityCode)).version(listVersion)
  if (!catalogue) throw new Error(`lists of version ${listVersion} are gone`)
  const trained = await trainAndKeep(db, cityCode, catalogue)
  if (isRefused(trained)) throw new Error(trained.refused)
} finally {
  await db.end()
}
