export { checkpointCommand } from './checkpoint-command.ts'
export { verifyCommand } from './verify-command.ts'
