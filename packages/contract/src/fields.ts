import { z } from 'zod'
import { Satisfaction } from './codes.ts'
import { Id } from './common.ts'

/** Words that somebody writes: trimmed, with the least and the most number of characters. */
export const Text = (least: number, most: number) => z.string().trim().min(least).max(most)

/** A unit of the organisation by its code. */
export const UnitCode = z.string().min(1).max(64)

/** Uploaded attachments that a command brings along. */
export const AttachmentIds = z.array(Id).max(9).default([])

/** What a requester says about how it was handled: solved (PR), satisfied (CD). */
export const verdictFields = { solved: z.boolean(), satisfaction: Satisfaction, remark: z.string().trim().max(1000).default('') }
