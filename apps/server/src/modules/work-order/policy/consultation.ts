import { z } from 'zod'

/** 派单前会商: when it may be opened, and what becomes of it when nobody decides in time. */
export const ConsultationDocument = z.object({ confidenceBelow: z.number().min(0).max(1), onTimeUp: z.enum(['dispute', 'district']) })
