import type { ImportSummary } from '@suban/server/modules/intake/index.ts'
import { runCommand } from './test-city.ts'
import { importCommand } from '../import/import-command.ts'

type Imported = { readonly status: number; readonly summary: ImportSummary & { readonly rejectsFile: string | null; readonly encoding: string }; readonly said: string }

/** `suban import … --json` within this process, for tests. */
export const runImport = async (...args: readonly string[]): Promise<Imported> => {
  const { status, out, err } = await runCommand(importCommand, ...args, '--json')
  return { status, summary: (out === '' ? {} : JSON.parse(out)) as Imported['summary'], said: err }
}
