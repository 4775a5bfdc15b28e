/** The city's day of now, `YYYY-MM-DD`: all of China keeps one time. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
