import { isMet, type Measurement } from './measurement.ts'

const heads = ['name', 'value', 'unit', 'aim', 'met', 'detail'] as const

/** The figures as an aligned table. */
export const tableOf = (measurements: readonly Measurement[]): string => {
  const rows = measurements.map((measurement) => {
    const met = isMet(measurement)
    return [measurement.name, shown(measurement.value), measurement.unit, measurement.aim ?? '', met === null ? '' : met ? 'yes' : 'NO', measurement.detail ?? '']
  })
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]!.length)))
  const line = (cells: readonly string[]) => cells.map((cell, column) => (column === 1 ? cell.padStart(widths[column]!) : column === heads.length - 1 ? cell : cell.padEnd(widths[column]!))).join('  ').trimEnd()
  return [line(heads), line(widths.map((width, column) => '-'.repeat(column === heads.length - 1 ? 6 : width))), ...rows.map(line)].join('\n')
}

/** Four digits are enough: a figure is never more exact than the machine is quiet. */
const shown = (value: number): string => (Number.isInteger(value) ? String(value) : Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))))
