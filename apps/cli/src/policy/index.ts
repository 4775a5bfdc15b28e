export { policyPublishCommand } from './policy-publish-command.ts'
