export type DirectAnswerCommand =
  | { readonly type: 'answerDirectly'; readonly answer: string; readonly basis: string }
  | { readonly type: 'rejectAnswer'; readonly textId: string; readonly textDigest: string }
