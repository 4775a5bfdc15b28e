import type { Database } from '../../../kernel/database/database.ts'
import type { Organisation } from '../../organisation/index.ts'
import type { ChangeSets } from '../change-sets.ts'

/** What the routes of the policy editor need of the city. */
export type PolicyContext = {
  readonly db: Database
  readonly cityCode: string
  readonly organisation: Organisation
  readonly changeSets: ChangeSets
  now(): number
  /** Name of an account, for staff eyes. */
  personName(accountId: string): string
}
