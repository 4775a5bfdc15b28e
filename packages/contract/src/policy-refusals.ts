import { entry, type RefusalEntry } from './words.ts'

/** The "no" of the policy editor; part of the registry in `refusals.ts`. */
export const policyRefusals = {
  CHANGE_SET_NOT_FOUND: entry(404, '没有这份规则修改。', '请从列表中重新打开。', 'No such change set.', 'Open it from the list.'),
  CHANGE_SET_NOT_OPEN: entry(409, '这份规则修改现在的状态不能做这一步。', '请刷新查看最新状态和可做的操作。', 'The change set is not in a state that allows this.', 'Reload to see what can be done now.'),
  CHANGE_SET_EMPTY: entry(409, '还没有改任何一份规则。', '请先选一种规则，改好并保存。', 'Nothing is edited yet.', 'Choose a policy, edit and save it first.'),
  NOTHING_CHANGED: entry(409, '与现行版本没有差别。', '请先修改内容；不需要的规则请移出。', 'It does not differ from the version in force.', 'Edit something, or remove what you do not need.'),
  POLICY_HAS_FAULTS: entry(422, '有 {count} 处错误，不能公布。第一处：{first}', '现行规则照旧有效。请按提示改正后重新保存。', '{count} faults stand in the way of publication. The first: {first}', 'The policies in force stay as they are. Correct the faults and save again.'),
  POLICY_BASE_MOVED: entry(409, '「{name}」此后已有 {version} 版，您是在 {base} 版上改的。', '请打开这份规则，对照新版核对后再保存。', '{name} has a version {version} by now; yours was made from {base}.', 'Open it, compare it with the newer version, and save it again.'),
  SIMULATION_NEEDED: entry(409, '还没有用历史工单推演过现在的内容。', '请先推演，看过结果再提交。', 'The content has not been simulated on past orders.', 'Simulate it, look at the result, then submit.'),
  SECOND_PERSON_NEEDED: entry(403, '起草或改过这份规则的人不能批准或否决它。', '请由另一位督办员或市领导决定。', 'Whoever drafted or edited a change set may not decide on it.', 'Leave it to another supervisor or leader of the city.'),
  APPROVER_NOT_OF_CITY: entry(403, '全市的规则只能由市级的督办员或领导批准。', '请交由市级人员决定。', 'Policies of the city are decided by supervisors and leaders of the city only.', 'Leave it to them.'),
  EFFECTIVE_DATE_PAST: entry(422, '生效日期 {on} 不能早于 {least}。', '请另选生效日期；已经发生的事不会改写。', 'The effective date {on} is before {least}.', 'Choose another date; what has happened is never rewritten.'),
  ROLL_BACK_IS_FIXED: entry(409, '回退用的是旧版原文，不能改动。', '需要改动时，请另建一份规则修改。', 'A roll-back holds the older text to the letter.', 'Open another change set to change something.'),
  NOTHING_TO_ROLL_BACK: entry(409, '此前没有更早的版本可以恢复。', '请另建一份规则修改。', 'There is no earlier version to go back to.', 'Open another change set.'),
  POLICY_VERSION_UNKNOWN: entry(404, '「{kind}」没有 {version} 版。', '请从版本历史中选择。', '{kind} has no version {version}.', 'Choose one from its history.'),
} as const satisfies Record<string, RefusalEntry>
