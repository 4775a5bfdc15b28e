export declare function runForeground(
  program: string, args: readonly string[], options: { cwd: string; env: Record<string, string | undefined> }): Promise<number>
