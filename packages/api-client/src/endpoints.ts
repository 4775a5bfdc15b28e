import type {
  BulkAct, BulkPreview, BulkRun, SavedQueue, SaveQueue, WorklistPage, WorklistQuery, AccessLogEntry, AdminAccount, DocketPage, Holding, Precedent, AdminPolicy, Assist, AssistQuery, Attachment, CallerHistory, City, ClockExplanation, CommandDone, Draft, DraftBody, FindReceipt, FoundReceipt, LifeCycleTable,
  ListDifference, ListFinding, ListVersion, LedgerDay, Matter, Notice, orderCommands, OrderCommandName, OrderSummary, Place, Proposal, QueueCounts, QueuePage,
  Receipt, RegisterRequest, requesterCommands, RequesterCommandName, Reveal, RevealedPerson, Session, SignIn, SimilarRequest, SplitDone,
  SubmitRequest, TotpCode, TotpEnrolment, Tracking, Unit, WorkOrder, ChangePassword,
  AskSimulation, ChangeSet, changeSetBodies, ChangeSetCommandName, ChangeSetDocument, ChangeSetSummary, DescribeChangeSet, PolicyDifference, PolicyDocumentVersion, PolicyKindSummary, PolicyVersion, RestoreVersion,
  SaveDocument, TriedDocument, TryDocument, ClockPage, OverdueSummary, PublicationPage, PublicTextPage, PublishedExclusions, SuspensionPage,
} from '@suban/contract'

// Types alone: the schemas of the contract (and zod) stay out of every bundle.
type Schema = { readonly _zod: { readonly output: unknown; readonly input: unknown } }
/** What the server answers under a schema. */
export type Out<S extends Schema> = S['_zod']['output']
/** What may be sent under a schema; fields with a default may be left out. */
export type In<S extends Schema> = S['_zod']['input']
export type Items<Item> = { readonly items: readonly Item[] }

/** GET: address → answer. `:name` is filled from `params`. */
export type Reads = {
  '/api/session': Session
  '/api/city': Out<typeof City>
  '/api/places': Items<Place>
  '/api/matters': Items<Matter>
  '/api/matters/:code': Matter
  '/api/units': Items<Out<typeof Unit>>
  '/api/catalogue/resolve': Proposal
  '/api/catalogue/findings': Items<Out<typeof ListFinding>>
  '/api/catalogue/versions': Items<Out<typeof ListVersion>>
  '/api/catalogue/difference': Items<Out<typeof ListDifference>>
  '/api/life-cycle': LifeCycleTable
  '/api/worklists/saved': Items<SavedQueue>
  '/api/bulk/:id': BulkRun
  '/api/drafts': Items<Out<typeof Draft>>
  '/api/work-orders': Items<Out<typeof OrderSummary>>
  '/api/work-orders/:id': WorkOrder
  '/api/work-orders/:id/clocks/:no': Out<typeof ClockExplanation>
  '/api/work-orders/:id/similar': Items<SimilarRequest>
  '/api/work-orders/:id/precedents': Items<Precedent>
  '/api/work-orders/:id/holding': Holding
  '/api/dockets/:docket': Out<typeof DocketPage>
  '/api/work-orders/:id/person/log': Items<Out<typeof AccessLogEntry>>
  '/api/desks/:desk': Out<typeof QueuePage>
  '/api/unit-bench': Out<typeof QueuePage>
  '/api/counts': Out<typeof QueueCounts>
  '/api/supervisions': Out<typeof ClockPage>
  '/api/overdue': Out<typeof ClockPage>
  '/api/overdue/summary': Out<typeof OverdueSummary>
  '/api/publications': Out<typeof PublicationPage>
  '/api/suspensions': Out<typeof SuspensionPage>
  '/api/exclusions/published': Out<typeof PublishedExclusions>
  '/api/notices': Items<Out<typeof Notice>>
  '/api/admin/accounts': Items<Out<typeof AdminAccount>>
  '/api/admin/policies': Items<Out<typeof AdminPolicy>>
  '/api/admin/ledger': { checkpoints: readonly Out<typeof LedgerDay>[] }
  '/api/policies/kinds': Items<PolicyKindSummary>
  '/api/policies/kinds/:kind/versions': Items<PolicyVersion>
  '/api/policies/kinds/:kind/versions/:version': PolicyDocumentVersion
  '/api/policies/kinds/:kind/difference': PolicyDifference
  '/api/policies/change-sets': Items<ChangeSetSummary> & { readonly next: string | null }
  '/api/policies/change-sets/:id': ChangeSet
  '/api/policies/change-sets/:id/documents/:kind': ChangeSetDocument
  '/api/public/city': Out<typeof City>
  '/api/public/places': Items<Place>
  '/api/public/track/:token': Tracking
  '/api/public/disclosures': Out<typeof PublicTextPage>
  '/api/public/supervision-notices': Out<typeof PublicTextPage>
}

/** Everything that changes something: `METHOD address` → body and answer. */
export type Writes = {
  'POST /api/session': { body: In<typeof SignIn>; answer: Session }
  'DELETE /api/session': { body: undefined; answer: void }
  'POST /api/session/totp': { body: undefined; answer: Out<typeof TotpEnrolment> }
  'POST /api/session/totp/confirm': { body: In<typeof TotpCode>; answer: void }
  'POST /api/session/password': { body: In<typeof ChangePassword>; answer: void }
  'POST /api/intake/assist': { body: In<typeof AssistQuery>; answer: Assist }
  'POST /api/intake/caller': { body: { phone: string }; answer: Out<typeof CallerHistory> }
  'POST /api/requests': { body: In<typeof RegisterRequest>; answer: Receipt }
  'PUT /api/drafts/:id': { body: In<typeof DraftBody>; answer: Out<typeof Draft> }
  'DELETE /api/drafts/:id': { body: undefined; answer: void }
  'POST /api/work-orders/:id/split': { body: In<(typeof orderCommands)['split']>; answer: Out<typeof SplitDone> }
  'POST /api/work-orders/:id/person': { body: In<typeof Reveal>; answer: Out<typeof RevealedPerson> }
  'POST /api/worklists/query': { body: In<typeof WorklistQuery>; answer: Out<typeof WorklistPage> }
  'POST /api/worklists/saved': { body: In<typeof SaveQueue>; answer: SavedQueue }
  'DELETE /api/worklists/saved/:id': { body: undefined; answer: void }
  'POST /api/bulk/preview': { body: In<typeof BulkAct>; answer: Out<typeof BulkPreview> }
  'POST /api/bulk': { body: In<typeof BulkAct>; answer: BulkRun }
  'POST /api/bulk/:id/undo': { body: object; answer: BulkRun }
  'POST /api/notices/read': { body: { upTo: number }; answer: { marked: number } }
  'POST /api/admin/accounts/:id/unlock': { body: undefined; answer: void }
  'POST /api/policies/change-sets': { body: In<typeof DescribeChangeSet>; answer: ChangeSet }
  'PUT /api/policies/change-sets/:id': { body: In<typeof DescribeChangeSet>; answer: ChangeSet }
  'POST /api/policies/restore': { body: In<typeof RestoreVersion>; answer: ChangeSet }
  'PUT /api/policies/change-sets/:id/documents/:kind': { body: In<typeof SaveDocument>; answer: ChangeSet }
  'DELETE /api/policies/change-sets/:id/documents/:kind': { body: undefined; answer: ChangeSet }
  'POST /api/policies/change-sets/:id/try': { body: In<typeof TryDocument>; answer: TriedDocument }
  'POST /api/policies/change-sets/:id/simulate': { body: In<typeof AskSimulation>; answer: ChangeSet }
  'POST /api/public/requests': { body: In<typeof SubmitRequest>; answer: Receipt }
  'POST /api/public/receipts/find': { body: In<typeof FindReceipt>; answer: Out<typeof FoundReceipt> }
} & {
  [Name in ChangeSetCommandName as `POST /api/policies/change-sets/:id/${Name}`]: { body: In<(typeof changeSetBodies)[Name]>; answer: ChangeSet }
} & {
  [Name in Exclude<OrderCommandName, 'split'> as `POST /api/work-orders/:id/${Name}`]: { body: In<(typeof orderCommands)[Name]>; answer: CommandDone }
} & {
  [Name in RequesterCommandName as `POST /api/public/track/:token/${Name}`]: { body: In<(typeof requesterCommands)[Name]>; answer: CommandDone }
}

/** Where files go; the form field is `file`. */
export type UploadAddress = '/api/attachments' | '/api/public/attachments'
export type UploadedFile = Out<typeof Attachment>
