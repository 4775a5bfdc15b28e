import { language } from './i18n.ts'

/** All of China keeps one time; a desk elsewhere still shows the city's. */
const zone = 'Asia/Shanghai'

const weekdays = { zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

type Moment = { year: number; month: number; day: number; weekday: number; time: string }

const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', weekday: 'short' })

const momentOf = (instant: string | number | Date): Moment => {
  const found: Record<string, string> = {}
  for (const { type, value } of parts.formatToParts(new Date(instant))) found[type] = value
  return {
    year: Number(found['year']), month: Number(found['month']), day: Number(found['day']),
    weekday: weekdays.en.findIndex((name) => name === found['weekday']), time: `${found['hour']}:${found['minute']}`,
  }
}

const dayOf = ({ year, month, day, weekday }: Moment): string => language() === 'zh'
  ? `${year}年${month}月${day}日 ${weekdays.zh[weekday]}`
  : `${weekdays.en[weekday]} ${day} ${months[month - 1]} ${year}`

/** `2026年11月22日 周日 14:05` · `Sun 22 Nov 2026 14:05`. */
export const formatInstant = (instant: string | number | Date): string => {
  const moment = momentOf(instant)
  return `${dayOf(moment)} ${moment.time}`
}

/** `2026年11月22日 周日`, for an instant or for a day `2026-11-22`. */
export const formatDay = (instant: string | number | Date): string =>
  dayOf(momentOf(typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant) ? `${instant}T12:00:00+08:00` : instant))

/** For dense rows: `14:05` today, `11月20日 14:05` this year, else `2025年11月20日`. */
export const formatBrief = (instant: string | number | Date, now: number = Date.now()): string => {
  const moment = momentOf(instant)
  const today = momentOf(now)
  if (moment.year !== today.year) return language() === 'zh' ? `${moment.year}年${moment.month}月${moment.day}日` : `${moment.day} ${months[moment.month - 1]} ${moment.year}`
  if (moment.month === today.month && moment.day === today.day) return moment.time
  return language() === 'zh' ? `${moment.month}月${moment.day}日 ${moment.time}` : `${moment.day} ${months[moment.month - 1]} ${moment.time}`
}

/** Clock time that has passed: `刚刚`, `12 分钟前`, `3 小时前`, `5 天前`. */
export const formatAgo = (instant: string | number | Date, now: number = Date.now()): string => {
  const minutes = Math.floor((now - new Date(instant).getTime()) / 60_000)
  const zh = language() === 'zh'
  if (minutes < 1) return zh ? '刚刚' : 'just now'
  if (minutes < 60) return zh ? `${minutes} 分钟前` : `${minutes} min ago`
  if (minutes < 24 * 60) return zh ? `${Math.floor(minutes / 60)} 小时前` : `${Math.floor(minutes / 60)} h ago`
  const days = Math.floor(minutes / 60 / 24)
  return zh ? `${days} 天前` : days === 1 ? '1 day ago' : `${days} days ago`
}

/** A span of time in words; working time says so: `3 小时 20 分钟`, `工作时间 7 小时`. */
export const formatDuration = (minutes: number, mode: 'natural' | 'working' = 'natural'): string => {
  const zh = language() === 'zh'
  const whole = Math.max(0, Math.round(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  const words = [
    ...(hours > 0 ? [zh ? `${hours} 小时` : `${hours} h`] : []),
    ...(rest > 0 || hours === 0 ? [zh ? `${rest} 分钟` : `${rest} min`] : []),
  ].join(' ')
  if (mode === 'natural') return words
  return zh ? `工作时间 ${words}` : `${words} of working time`
}

/** `320 米`, `1.2 公里`. */
export const formatDistance = (metres: number): string => {
  const zh = language() === 'zh'
  if (metres < 1000) return zh ? `${Math.round(metres)} 米` : `${Math.round(metres)} m`
  return zh ? `${(metres / 1000).toFixed(1)} 公里` : `${(metres / 1000).toFixed(1)} km`
}

/** `83%`. Certainty is never claimed: what rounds to 100 shows as 99+. */
export const formatOdds = (probability: number): string => {
  const percent = Math.round(probability * 100)
  if (percent >= 100) return '99%+'
  return percent < 1 ? '<1%' : `${percent}%`
}

/** `2.4 MB`. */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
