export { evalCommand } from './eval-command.ts'
export { trainCommand } from './train-command.ts'
