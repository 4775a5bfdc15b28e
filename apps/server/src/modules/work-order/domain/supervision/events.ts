import type { Fact } from '../event.ts'

export type SupervisionEvent =
  | Fact<'WorkOrderUrged', { readonly by: 'requester' | 'staff'; readonly text: string }>
