import { isRefused, refuse, type Refusal } from '@suban/domain-kit'
import { readModel, serialiseModel, trainFromPhrases, type ClassifierModel } from '@suban/text'
import type { Database } from '../../kernel/database/database.ts'
import type { DispatchCatalogue, MatterEntry } from '../catalogue/index.ts'
import type { TrainedAhead } from './train-ahead.ts'

/** The model in force, or null before the first training. A stored model that does not read is trained anew by the caller. */
export const activeModel = async (db: Database, cityCode: string): Promise<ClassifierModel | null> => {
  const { rows } = await db.query<{ model: Buffer }>('select model from classifier_model where city_code = $1 and is_active', [cityCode])
  if (!rows[0]) return null
  const model = readModel(rows[0].model)
  return isRefused(model) ? null : (model as ClassifierModel)
}

type Trained = ClassifierModel | Refusal<'TRAINING_NEEDS_TWO_CLASSES'>
type Correction = { readonly text: string; readonly label: string }

/** A model of the lists' own phrases and of corrections made at the desks. The same input gives the same model, byte for byte. */
export const trainOnLists = (matters: Iterable<MatterEntry>, corrections: readonly Correction[]): Trained => {
  const entries = Array.from(matters, (matter) => ({
    label: matter.code, name: matter.name, definition: matter.definition, phrases: matter.phrases, keywords: matter.keywords, inScope: matter.inScope,
  }))
  const model = trainFromPhrases(entries, corrections)
  return isRefused(model) ? refuse('TRAINING_NEEDS_TWO_CLASSES') : (model as ClassifierModel)
}

/** Train on the lists and on every correction; put the result in force. */
export const trainAndKeep = async (db: Database, cityCode: string, catalogue: DispatchCatalogue): Promise<Trained> => {
  const { rows: corrections } = await db.query<Correction>(
    `select r.title || '。' || r.narrative as text, e.label from training_example e join request r on r.city_code = e.city_code and r.id = e.request_id
     where e.city_code = $1 order by e.id desc limit 50000`, [cityCode])
  const model = trainOnLists(catalogue.matters.values(), corrections)
  if (!isRefused(model)) await keep(db, cityCode, model, corrections.length, catalogue.version)
  return model
}

/** Put a model in force that was trained ahead on these very lists. @returns null when it was not, or of other lists */
export const keepTrainedAhead = async (db: Database, cityCode: string, catalogue: DispatchCatalogue, ahead: TrainedAhead | null): Promise<ClassifierModel | null> => {
  const model = ahead?.listVersion === catalogue.version ? readModel(ahead.model) : null
  if (model === null || isRefused(model)) return null
  await keep(db, cityCode, model as ClassifierModel, 0, catalogue.version)
  return model as ClassifierModel
}

const keep = async (db: Database, cityCode: string, model: ClassifierModel, corrections: number, listVersion: string): Promise<void> => {
  await db.query('update classifier_model set is_active = false where city_code = $1 and is_active', [cityCode])
  await db.query(
    `insert into classifier_model (city_code, version, model, report, is_active) values ($1, $2, $3, $4, true)
     on conflict (city_code, version) do update set is_active = true, made_at = now(), report = excluded.report`,
    [cityCode, model.version, Buffer.from(serialiseModel(model)), JSON.stringify({ trainedOn: model.trainedOn, corrections, listVersion })])
}
