/** Where the pictures of a draft lie until the server has the request: the device's own database, not a server. */
export type PhotoStore = {
  get(id: string): Promise<Blob | null>
  put(id: string, picture: Blob): Promise<void>
  remove(id: string): Promise<void>
}

const shelf = 'photo'

const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result))
  request.addEventListener('error', () => reject(request.error ?? new Error('photo store')))
})

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open('suban', 1)
  request.addEventListener('upgradeneeded', () => { request.result.createObjectStore(shelf) })
  return answerOf(request)
}

/** Pictures in IndexedDB; where the browser refuses that (private window), in memory until the page closes. */
export const createPhotoStore = (): PhotoStore => {
  const memory = new Map<string, Blob>()
  let database: Promise<IDBDatabase | null> | undefined
  const within = async <Answer>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer | null> => {
    database ??= open().catch(() => null)
    const opened = await database
    if (!opened) return null
    try { return await answerOf(act(opened.transaction(shelf, mode).objectStore(shelf))) } catch { return null }
  }
  return {
    get: async (id) => memory.get(id) ?? await within<Blob | undefined>('readonly', (store) => store.get(id) as IDBRequest<Blob | undefined>) ?? null,
    put: async (id, picture) => {
      memory.set(id, picture)
      await within('readwrite', (store) => store.put(picture, id))
    },
    remove: async (id) => {
      memory.delete(id)
      await within('readwrite', (store) => store.delete(id))
    },
  }
}

export const photoStore = createPhotoStore()
