/** How a panel decided about ending an order, or about leaving its verdict out of the assessment. */
export const panelReasons: Record<string, { zh: string; en: string }> = {
  PANEL_MAJORITY_FOR: { zh: '认定小组表决：{yes} 人同意，{no} 人不同意', en: 'The panel voted {yes} for, {no} against' },
  PANEL_MAJORITY_AGAINST: { zh: '认定小组表决：{no} 人不同意，{yes} 人同意', en: 'The panel voted {no} against, {yes} for' },
  PANEL_TIMED_OUT: { zh: '认定小组没有在时限内作出决定：至少要 {size} 人表决，其中有法制人员，实际 {votes} 人', en: 'The panel did not decide in time: at least {size} votes with a lawyer among them were needed, {votes} were given' },
}
