/** What is only known for now. */
export const timeReasons: Record<string, { zh: string; en: string }> = {
  CALENDAR_PROVISIONAL: { zh: '{on} 前后的放假安排未载入，暂按周末推算，载入后重算', en: 'The holiday arrangement around {on} is not loaded; counted with weekends only for now' },
}
