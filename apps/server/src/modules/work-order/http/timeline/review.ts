import type { Lines } from './line.ts'

export const reviewLines: Lines = {
  ResultPassedByCentre: { staffOnly: (data) => data.note },
  ResultSentBackByCentre: { staffOnly: (data) => data.reason },
}
