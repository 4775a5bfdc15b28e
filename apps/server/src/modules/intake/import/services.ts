import type { Database } from '../../../kernel/database/database.ts'
import type { Catalogues } from '../../catalogue/index.ts'
import type { Organisation } from '../../organisation/index.ts'
import type { WorkOrders } from '../../work-order/index.ts'
import type { Intake } from '../intake.ts'

/** What an import needs of a city. */
export type ImportServices = {
  readonly db: Database
  readonly cityCode: string
  readonly organisation: Organisation
  readonly catalogues: Catalogues
  readonly intake: Intake
  readonly workOrders: WorkOrders
}
