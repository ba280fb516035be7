/** The scheme of links that open the app: `branchline://join/…`. */
export const LINK_SCHEME = 'branchline'

// An invitation with keys and addresses fits; a novel does not.
const LIMIT = 4096
const ACTIONS: ReadonlySet<string> = new Set(['join', 'open'])

/**
 * The link, when it is one of ours. Anybody can send one, so it is only ever passed to the page, which asks the person;
 * nothing happens here.
 */
export function readDeepLink(text: string): string | undefined {
  if (text.length > LIMIT || !URL.canParse(text)) return undefined
  const { protocol, host, username, password, href } = new URL(text)
  const ours = protocol === `${LINK_SCHEME}:` && ACTIONS.has(host) && username === '' && password === ''
  return ours ? href : undefined
}

/** The first of our links among a process's arguments: how Windows and Linux hand one over. */
export function findDeepLink(args: readonly string[]): string | undefined {
  return args.map(readDeepLink).find((link) => link !== undefined)
}
