export const root: string
export function run(
  command: string,
  args: readonly string[],
  options?: {
    readonly env?: Readonly<Record<string, string>>
    readonly timeoutMs?: number
    readonly stdio?: 'inherit' | 'ignore'
  },
): Promise<number>
