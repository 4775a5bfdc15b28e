import type { Lines } from './line.ts'

export const supervisionLines: Lines = {
  WorkOrderUrged: { staffOnly: (data) => data.text },
}
