import type { DispatchedUnit, Fact } from '../event.ts'

export type JointHandlingEvent =
  | Fact<'CoHandlerAdded', { readonly assignment: DispatchedUnit; readonly reason: string; readonly by: string }>
  /** The lead or the centre needs the unit no longer; its share ends without a result. */
  | Fact<'CoHandlerReleased', { readonly no: number; readonly unitCode: string; readonly reason: string; readonly by: string }>
  /** The unit never signed for its share; the lead goes on without it, and it stays in the unit's record. */
  | Fact<'CoHandlerFailedToAct', { readonly no: number; readonly unitCode: string; readonly unsignedSince: number; readonly signDueAt: number; readonly note: string; readonly by: string }>
  | Fact<'LeadOffered', { readonly from: number; readonly to: number; readonly unitCode: string; readonly reason: string; readonly by: string }>
  | Fact<'LeadHandedOver', { readonly from: number; readonly to: number; readonly unitCode: string; readonly note: string; readonly by: string }>
  | Fact<'LeadOfferDeclined', { readonly to: number; readonly unitCode: string; readonly note: string; readonly by: string }>
  | Fact<'LeadOfferLapsed', { readonly to: number; readonly unitCode: string }>
