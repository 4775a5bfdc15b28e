import { dayOf } from '@suban/server/kernel/time.ts'
import { hour, minute, utcOffset } from '@suban/server/set-up/demo-past/timing.ts'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/**
 * The time that the simulated people live by: it begins at a time of day and passes `speed` times as fast as the server's. Only people
 * live by it. The server keeps real time, and with it every deadline, lamp and window.
 */
export class CityTime {
  readonly speed: number
  readonly began: number
  #real = Date.now()
  #city: number

  /** @param began epoch milliseconds of the first moment */
  constructor(speed: number, began: number) {
    this.speed = speed
    this.began = this.#city = began
  }

  /** Epoch milliseconds of city time. */
  now(): number {
    return this.at(Date.now())
  }

  at(real: number): number {
    return this.#city + (real - this.#real) * this.speed
  }

  realOf(city: number): number {
    return this.#real + (city - this.#city) / this.speed
  }

  /** The people cannot keep up: let it be earlier again, so that nothing piles up unseen. */
  setBackTo(city: number): void {
    this.#city = city
    this.#real = Date.now()
  }

  /** 周一 09:30, and from the second day on 第 2 天. */
  text(now = this.now()): string {
    const local = new Date(now + utcOffset)
    const days = Math.floor((now + utcOffset) / (24 * hour)) - Math.floor((this.began + utcOffset) / (24 * hour))
    const two = (n: number) => String(n).padStart(2, '0')
    return `${days > 0 ? `第 ${days + 1} 天 ` : ''}${weekdays[local.getUTCDay()]} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
  }
}

/** The first moment from `now`'s day on that is a working day, at this hour. */
export const workdayMorning = (now: number, atHour: number, isWorkday: (day: string) => boolean): number => {
  const midnight = Math.floor((now + utcOffset) / (24 * hour)) * 24 * hour - utcOffset
  for (let ahead = 0; ahead < 15; ahead++) {
    const at = midnight + (ahead * 24 + atHour) * hour
    if (isWorkday(dayOf(at))) return at
  }
  return midnight + atHour * hour
}

export { hour, minute }
