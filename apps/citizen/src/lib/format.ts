export { formatDay, formatInstant } from '../../../../packages/ui/src/format.ts'
