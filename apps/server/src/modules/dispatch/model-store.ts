import { isRefused, refuse, type Refusal } from '@suban/domain-kit'
import { readModel, serialiseModel, trainFromPhrases, type ClassifierModel } from '@suban/text'
import type { Database } from '../../kernel/database/database.ts'
import type { DispatchCatalogue } from '../catalogue/index.ts'

/** The model in force, or null before the first training. A stored model that does not read is trained anew by the caller. */
export const activeModel = async (db: Database, cityCode: string): Promise<ClassifierModel | null> => {
  const { rows } = await db.query<{ model: Buffer }>('select model from classifier_model where city_code = $1 and is_active', [cityCode])
  if (!rows[0]) return null
  const model = readModel(rows[0].model)
  return isRefused(model) ? null : (model as ClassifierModel)
}

/** Train on the lists' own phrases and on every correction made at the desks; put the result in force. */
export const trainAndKeep = async (db: Database, cityCode: string, catalogue: DispatchCatalogue): Promise<ClassifierModel | Refusal<'TRAINING_NEEDS_TWO_CLASSES'>> => {
  const { rows: corrections } = await db.query<{ text: string; label: string }>(
    `select r.title || '。' || r.narrative as text, e.label from training_example e join request r on r.city_code = e.city_code and r.id = e.request_id
     where e.city_code = $1 order by e.id desc limit 50000`, [cityCode])
  const entries = [...catalogue.matters.values()].map((matter) => ({
    label: matter.code, name: matter.name, definition: matter.definition, phrases: matter.phrases, keywords: matter.keywords, inScope: matter.inScope,
  }))
  const model = trainFromPhrases(entries, corrections)
  if (isRefused(model)) return refuse('TRAINING_NEEDS_TWO_CLASSES')
  const trained = model as ClassifierModel
  await db.query('update classifier_model set is_active = false where city_code = $1 and is_active', [cityCode])
  await db.query(
    `insert into classifier_model (city_code, version, model, report, is_active) values ($1, $2, $3, $4, true)
     on conflict (city_code, version) do update set is_active = true, made_at = now(), report = excluded.report`,
    [cityCode, trained.version, Buffer.from(serialiseModel(trained)), JSON.stringify({ trainedOn: trained.trainedOn, corrections: corrections.length, listVersion: catalogue.version })])
  return trained
}
