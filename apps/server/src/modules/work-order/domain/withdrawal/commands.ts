/** Words of the requester lie beside the events; `callId` names the recorded call where a call-taker takes it down. */
type Words = { readonly textId: string | null; readonly textDigest: string | null; readonly callId: string | null }

export type WithdrawalCommand =
  | ({ readonly type: 'withdraw'; readonly reason: string } & Words)
  /** `rejoins`: the main order takes it in again. Of use only to what had joined another order. */
  | ({ readonly type: 'takeBackWithdrawal'; readonly rejoins: boolean } & Words)
  | { readonly type: 'recordWithdrawalCheck'; readonly outcome: 'confirmed' | 'notRequester' | 'pressed' | 'noAnswer'; readonly note: string; readonly rejoins: boolean }
