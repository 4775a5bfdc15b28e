import { andNote, type Lines } from './line.ts'

export const jointHandlingLines: Lines = {
  CoHandlerAdded: { staffOnly: (data, namer) => andNote({ zh: namer.unit(data.assignment.unitCode), en: namer.unit(data.assignment.unitCode) }, data.reason) },
  CoHandlerReleased: (data, namer) => andNote({ zh: namer.unit(data.unitCode), en: namer.unit(data.unitCode) }, data.reason),
  CoHandlerFailedToAct: (data, namer) => andNote({ zh: `${namer.unit(data.unitCode)}未签收，记协办未履职，不影响主办`, en: `${namer.unit(data.unitCode)} did not sign: on its record alone` }, data.note),
  LeadOffered: (data, namer) => andNote({ zh: `请${namer.unit(data.unitCode)}牵头`, en: `${namer.unit(data.unitCode)} is asked to lead` }, data.reason),
  LeadHandedOver: { staffOnly: (data, namer) => andNote({ zh: `${namer.unit(data.unitCode)}同意牵头，时限不变`, en: `${namer.unit(data.unitCode)} leads; the due time stays` }, data.note) },
  LeadOfferDeclined: (data, namer) => andNote({ zh: `${namer.unit(data.unitCode)}不同意`, en: `${namer.unit(data.unitCode)} declines` }, data.note),
  LeadOfferLapsed: (data, namer) => ({ zh: `${namer.unit(data.unitCode)}没有按时答复，主办不变`, en: `${namer.unit(data.unitCode)} did not answer; the lead stays` }),
}
