/** Why a unit is supervised by itself. */
export const supervisionReasons: Record<string, { zh: string; en: string }> = {
  SUPERVISION_TRIGGERED: { zh: '{trigger}，按督办政策自动督促', en: 'By the supervision policy: {triggerEn}' },
}
