export { accountListCommand } from './account-list-command.ts'
export { setPasswordCommand, unlockCommand } from './set-password-command.ts'
