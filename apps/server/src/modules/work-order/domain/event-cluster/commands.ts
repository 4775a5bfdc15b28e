export type EventClusterCommand =
  | { readonly type: 'attach'; readonly targetId: string; readonly target: { readonly status: string; readonly orderNo: string } }
  | { readonly type: 'join'; readonly memberId: string; readonly memberOrderNo: string }
  | { readonly type: 'leave'; readonly memberId: string }
  | { readonly type: 'split'; readonly children: readonly string[] }
