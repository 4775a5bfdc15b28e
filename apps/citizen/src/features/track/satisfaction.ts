import { say } from '@suban/ui/i18n'
import { satisfactionLabels } from '@suban/contract'

/** The five levels of the national standard, best first. */
export const levels = [5, 4, 3, 2, 1] as const

export const satisfactionName = (level: number): string => {
  const known = levels.find((one) => one === level)
  return known ? say(satisfactionLabels[known]) : String(level)
}
