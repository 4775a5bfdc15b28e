import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import type { Reject, RejectSink } from '@suban/server/modules/intake/index.ts'

export type RejectsFile = RejectSink & { close(): Promise<void> }

/**
 * The lines that were not taken in, one JSON object each. A run that goes on keeps the lines before its place and drops those that
 * a killed run had written for a batch that was never committed. Readable by the owner only: the originals hold personal data.
 */
export const openRejects = async (path: string, resumedFrom: number): Promise<RejectsFile> => {
  await mkdir(dirname(path), { recursive: true })
  const fresh = `${path}.new`
  const file = await open(fresh, 'w', 0o600)
  if (resumedFrom > 0 && existsSync(path)) {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) if (isBefore(line, resumedFrom)) await file.write(`${line}\n`)
  }
  await rename(fresh, path)
  let written = 0
  return {
    async append(rejects) {
      if (rejects.length === 0) return
      written += rejects.length
      await file.write(rejects.map((reject) => `${JSON.stringify(reject)}\n`).join(''))
    },
    async close() {
      const { size } = await file.stat()
      await file.close()
      if (written === 0 && size === 0) await rm(path, { force: true })
    },
  }
}

const isBefore = (line: string, resumedFrom: number): boolean => {
  try {
    return (JSON.parse(line) as Reject).no <= resumedFrom
  } catch {
    // Half a line: the process died while it was written.
    return false
  }
}
