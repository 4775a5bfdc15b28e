import { z } from 'zod'
import { dayNumberOf, instantOf, minuteOfDay } from './domain/local-time.ts'

/** Fields that the calendar and the deadline documents share. */
export const aName = z.string().min(1, '不能为空')
export const aDay = z
  .string()
  .refine((day) => dayNumberOf(day) !== undefined, '应是存在的日期，写作 YYYY-MM-DD')
export const aTimeOfDay = z
  .string()
  .refine((time) => minuteOfDay(time) !== undefined, '应是时刻，写作 HH:MM，最晚 24:00')
export const aLocalTime = z
  .string()
  .refine((time) => instantOf(time, 0) !== undefined, '应是时间，写作 YYYY-MM-DD HH:MM，日期须存在')

export const aDuration = z.strictObject({
  amount: z.number().positive('应大于 0'),
  unit: z.enum(['minute', 'hour', 'day', 'workingMinute', 'workingHour', 'workingDay']),
})

export const aRule = z.strictObject({
  startOn: z.enum(['immediately', 'nextDay']),
  dueBy: z.enum(['sameTime', 'endOfService', 'endOfDay']),
})
