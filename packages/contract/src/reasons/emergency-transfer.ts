/** Why an order was, or should be, handed over. */
export const emergencyTransferReasons: Record<string, { zh: string; en: string }> = {
  TRANSFERRED_BY_POLICY: { zh: '出现“{words}”，按本市规定自动转 {target}', en: 'The words "{words}" occur; by the city\'s policy it went to {target} at once' },
}
