import { absent, type ChangeSetState, type ChangeSetStep, type SetDocument } from './change-set.ts'

/** What a step changes. */
export const evolve = (state: ChangeSetState, step: ChangeSetStep): ChangeSetState => {
  switch (step.type) {
    case 'ChangeSetOpened': {
      const { errors, documents, ...about } = step.data
      return { ...absent, ...about, author: step.by, editors: [step.by], documents: inOrder(documents.map((document) => ({ ...document, editedBy: step.by }))), status: statusOf(documents.length, errors) }
    }
    case 'ChangeSetDescribed': {
      const { errors, ...about } = step.data
      return { ...state, ...about, editors: withEditor(state, step.by), status: statusOf(state.documents.length, errors) }
    }
    case 'DocumentSaved': {
      const documents = inOrder([...state.documents.filter((document) => document.kind !== step.data.document.kind), { ...step.data.document, editedBy: step.by }])
      return { ...state, documents, editors: withEditor(state, step.by), status: statusOf(documents.length, step.data.errors) }
    }
    case 'DocumentRemoved': {
      const documents = state.documents.filter((document) => document.kind !== step.data.kind)
      return { ...state, documents, editors: withEditor(state, step.by), status: statusOf(documents.length, step.data.errors) }
    }
    case 'SimulationAsked': return state
    case 'ChangeSetSubmitted': return { ...state, status: 'submitted' }
    case 'ChangeSetTakenBack': return { ...state, status: 'draft', decidedBy: null }
    case 'ChangeSetWithdrawn': return { ...state, status: 'withdrawn' }
    case 'ChangeSetApproved': return { ...state, status: 'approved', effectiveFrom: step.data.effectiveFrom, decidedBy: step.by, published: step.data.published }
    case 'ChangeSetRejected': return { ...state, status: 'rejected', decidedBy: step.by }
  }
}

const statusOf = (documents: number, errors: number): 'draft' | 'checked' => (documents > 0 && errors === 0 ? 'checked' : 'draft')
const withEditor = ({ editors }: ChangeSetState, account: string): readonly string[] => (editors.includes(account) ? editors : [...editors, account])
const inOrder = (documents: readonly SetDocument[]): readonly SetDocument[] => documents.toSorted((one, other) => (one.kind < other.kind ? -1 : 1))
