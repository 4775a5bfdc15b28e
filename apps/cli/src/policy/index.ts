export { policyDiffCommand } from './policy-diff-command.ts'
export { policyListCommand } from './policy-list-command.ts'
export { policyPublishCommand } from './policy-publish-command.ts'
