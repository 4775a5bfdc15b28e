import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What a training in a thread of its own gives back. */
export type TrainedAhead = { readonly listVersion: string; readonly model: Uint8Array }

/**
 * Train on a matter list in a thread of its own, while the database of a first start is still being made. It is a head start and
 * nothing more: where it fails, the city trains itself when it opens, and says then what is wrong.
 *
 * @param matterListFile a city folder's `lists/matter-list.json`
 */
export const trainAhead = async (matterListFile: string): Promise<TrainedAhead | null> => {
  const worker = new Worker(new URL('./train-ahead-worker.ts', import.meta.url), { workerData: { matterListFile } })
  try {
    const [trained] = await once(worker, 'message') as [TrainedAhead]
    return trained
  } catch {
    return null
  }
}
