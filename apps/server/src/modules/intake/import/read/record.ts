import type { ImportFault } from '../faults.ts'
import type { Fields } from '../template.ts'

/** One record of a file. `no` counts records from 1 (blank lines are none), `line` is the physical line where it begins. */
export type RawRecord = { readonly no: number; readonly line: number; readonly original: string } & ({ readonly fields: Fields } | { readonly fault: ImportFault })
