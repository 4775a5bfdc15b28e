import { Worker } from 'node:worker_threads'
import type { Database } from '../../kernel/database/database.ts'
import type { DispatchCatalogue } from '../catalogue/index.ts'
import { activeModel } from './model-store.ts'
import type { Proposer } from './proposer.ts'

/**
 * Train anew when people have corrected the machine since the last training, or other lists came into force, in a thread of its own so
 * that nobody at a desk waits, and put the result to work at once.
 *
 * @returns whether a new model is in force
 */
export const learnFromCorrections = async (db: Database, cityCode: string, databaseUrl: string, catalogue: DispatchCatalogue, proposer: Proposer): Promise<boolean> => {
  const { rows } = await db.query<{ fresh: boolean }>(
    `select exists (select from training_example e where e.city_code = $1 and e.at > coalesce((select max(made_at) from classifier_model where city_code = $1), '-infinity'))
       or not exists (select from classifier_model where city_code = $1 and is_active and report->>'listVersion' = $2) as fresh`, [cityCode, catalogue.version])
  if (!rows[0]!.fresh) return false
  await new Promise<void>((resolve, reject) => {
    const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), { workerData: { cityCode, databaseUrl, listVersion: catalogue.version } })
    worker.once('error', reject)
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`training ended with ${code}`))))
  })
  const model = await activeModel(db, cityCode)
  if (model) proposer.useModel(model)
  return model !== null
}

/**
 * Put the model in force to work when another server trained it.
 *
 * @returns whether it was another than the one in use
 */
export const followModel = async (db: Database, cityCode: string, proposer: Proposer): Promise<boolean> => {
  const { rows } = await db.query<{ version: string }>('select version from classifier_model where city_code = $1 and is_active', [cityCode])
  if (!rows[0] || rows[0].version === proposer.modelVersion) return false
  const model = await activeModel(db, cityCode)
  if (model) proposer.useModel(model)
  return model !== null
}
