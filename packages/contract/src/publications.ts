import { z } from 'zod'
import { Id, Instant, MatterRef, UnitRef } from './common.ts'
import { DocketRow } from './dockets.ts'
import { publicationKinds } from './publication-kinds.ts'

/** A text that everybody may read: how an order was handled, or a notice about a unit. */
export const PublicText = z.object({ title: z.string(), text: z.string(), unit: z.string().nullable(), matter: z.string().nullable(), at: Instant })
export type PublicText = z.infer<typeof PublicText>
export const PublicTextPage = z.object({ items: z.array(PublicText), next: z.string().nullable() })

export const PublicationKindCode = z.enum(publicationKinds)
/** The same for staff, with the order; of praise the words are masked. */
export const Publication = z.object({ workOrderId: Id, orderNo: z.string(), kind: PublicationKindCode, title: z.string(), text: z.string(), unit: UnitRef.nullable(), matter: MatterRef.nullable(), at: Instant, withdrawnAt: Instant.nullable() })
export type Publication = z.infer<typeof Publication>
export const PublicationPage = z.object({ items: z.array(Publication), next: z.string().nullable() })

/** Overdue clocks, or supervisions, one a row. */
export const ClockPage = z.object({ items: z.array(DocketRow), next: z.string().nullable(), total: z.number().int() })
/** How many clocks run overdue, by the unit that must act and the kind of clock. */
export const OverdueSummary = z.object({
  items: z.array(z.object({ unit: UnitRef.nullable().describe('中心各台的为空'), clockId: z.string(), clockName: z.string(), clockNameEn: z.string(), red: z.number().int(), black: z.number().int() })),
  red: z.number().int(), black: z.number().int(), toJudge: z.number().int().describe('等督办人员研判的回复'), toAnswer: z.number().int().describe('等单位回复的督办'),
})
