export { formatDay, formatInstant } from '@suban/ui/format'
