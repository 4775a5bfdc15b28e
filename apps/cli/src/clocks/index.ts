export { recomputeCommand } from './recompute-command.ts'
