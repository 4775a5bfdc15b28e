import { z } from 'zod'

/** 争议裁定: who decides, and what opens a dispute by itself. The city is the last to decide, so it cannot be left out. */
export const DisputeDocument = z.object({
  levels: z.array(z.enum(['consult', 'district', 'city'])).refine((levels) => levels.includes('city'), '市级裁定是终局，不能没有'),
  openOnReturns: z.int().min(1), openOnReturnToFormerUnit: z.boolean(),
})
