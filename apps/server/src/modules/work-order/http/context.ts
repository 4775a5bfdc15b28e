import type { Database } from '../../../kernel/database/database.ts'
import type { ClockRules, WorkCalendar } from '../../calendar/index.ts'
import type { Catalogues } from '../../catalogue/index.ts'
import type { Proposer } from '../../dispatch/index.ts'
import type { AccessLog, Vault } from '../../identity/index.ts'
import type { Organisation } from '../../organisation/index.ts'
import type { Refusal } from '@suban/domain-kit'
import type { Write } from '../../../kernel/database/write-statement.ts'
import type { WorkOrderState } from '../domain/state.ts'
import type { Step } from '../store/command-handler.ts'
import type { WorkOrders } from '../work-orders.ts'
import type { SignedIn } from '../../../kernel/http/access.ts'
import type { OrderCommandName } from '@suban/contract'

/** Somebody asks for one command on one order; `expectedVersion` null where any version will do. */
export type Asking<Body> = { readonly id: string; readonly body: Body; readonly expectedVersion: number | null }
/** A member of staff asks. */
export type Asked = Asking<unknown> & { readonly name: OrderCommandName; readonly person: SignedIn; readonly commandId: string }

/** What the routes of work orders need of the city. */
export type WorkOrderContext = {
  readonly db: Database
  readonly cityCode: string
  readonly organisation: Organisation
  readonly catalogues: Catalogues
  readonly calendar: WorkCalendar
  readonly clockRules: ClockRules
  readonly proposer: Proposer
  readonly vault: Vault
  readonly accessLog: AccessLog
  readonly workOrders: WorkOrders
  readonly callBackScript: readonly string[]
  now(): number
  /** Rows that bind uploaded attachments to an order; refused when one is unknown. Intake's side of a command. */
  linkAttachments(orderId: string, ids: readonly string[]): Promise<Write[] | Refusal>
  /** An attachment's content, whoever asks: may they see it, the caller knows. Intake's side of a page. */
  readAttachment(id: string): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Buffer } | null>
  /** Registers the further demands of a split as orders of their own. Intake's side of a command. */
  splitSteps(asked: Asked, state: WorkOrderState): Promise<{ readonly steps: readonly Step[] } | Refusal>
  /** Name of an account, for staff eyes. */
  personName(accountId: string): string
}
