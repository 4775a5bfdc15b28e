export { whatIfCommand } from './what-if-command.ts'
