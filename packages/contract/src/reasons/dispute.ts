/** Why who an order is for went to a ruling, and what became of it. */
export const disputeReasons: Record<string, { zh: string; en: string }> = {
  PRECEDENT_MATTER: { zh: '同一事项', en: 'The same matter' },
  PRECEDENT_PLACE_KIND: { zh: '同类地点', en: 'The same kind of place' },
  PRECEDENT_STREET: { zh: '同在{street}', en: 'In {street}, too' },
  PRECEDENT_DISTRICT: { zh: '同在{district}', en: 'In {district}, too' },
  DISPUTE_BY_HAND: { zh: '派单员提请裁定', en: 'The dispatcher asks for a ruling' },
  DISPUTE_RETURNED_AGAIN: { zh: '这是本单第 {times} 次退单，自动转入裁定', en: 'This is return no. {times} of the order: a ruling is due' },
  DISPUTE_SENT_BACK_TO: { zh: '要退回给退过本单的{unit}，自动转入裁定', en: 'It would go back to {unit}, which returned it: a ruling is due' },
  DISPUTE_PING_PONG: { zh: '{unit}已经接过本单（{path}），自动转入裁定', en: '{unit} has had the order already ({path}): a ruling is due' },
  DISPUTE_UP_AND_DOWN: { zh: '{one}与{other}之间上下转了 {times} 次，自动转入裁定', en: 'It went between {one} and {other} {times} times: a ruling is due' },
  DISPUTE_TOO_MANY_HOPS: { zh: '第 {hops} 次派转，超过上限 {most} 次，自动转入裁定', en: 'It would be passed on {hops} times, {most} at most: a ruling is due' },
  DISPUTE_HANDED_UP: { zh: '区级裁定员提交市级', en: 'The district hands it up to the city' },
  DISPUTE_DISTRICT_TIME_UP: { zh: '区级裁定钟到期，转市级', en: 'The district did not rule in time: it goes to the city' },
  DISPUTE_CITY_TIME_UP: { zh: '市级裁定钟到期，由先办的{unit}继续办理', en: 'The city did not rule in time: {unit}, which handles it, keeps it' },
}
