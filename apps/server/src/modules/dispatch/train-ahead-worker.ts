import { isRefused } from '@suban/domain-kit'
import { serialiseModel } from '@suban/text'
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { parseMatterList } from '../catalogue/index.ts'
import { trainOnLists } from './model-store.ts'
import type { TrainedAhead } from './train-ahead.ts'

const { matterListFile } = workerData as { matterListFile: string }
const list = parseMatterList(JSON.parse(await readFile(matterListFile, 'utf8')))
if (isRefused(list)) throw new Error(list.refused)
const model = trainOnLists(list.entries, [])
if (isRefused(model)) throw new Error(model.refused)
parentPort!.postMessage({ listVersion: list.version, model: serialiseModel(model) } satisfies TrainedAhead, [])
