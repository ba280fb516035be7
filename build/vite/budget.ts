import type { Plugin } from 'vite'

/** How many bytes of script may come before something is shown. Raised only with a reason, beside the number. */
export const BUDGET = {
  /** The page up to its first screen: what `renderer/main.tsx` and the script of the page need, and what those need. */
  firstScreen: 780_000,
  /** The engine's worker, which must be read before the workspace can be opened. */
  worker: 500_000,
} as const

/** What is asked of a chunk. */
export type Chunk = {
  readonly fileName: string
  readonly imports: readonly string[]
  readonly facadeModuleId: string | null
  readonly code: string
}

/** Bytes of every chunk that the modules named need at once: themselves and what they import, not what they load later. */
export function bytesNeededBy(modules: readonly RegExp[], chunks: readonly Chunk[]): number {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const needed = new Set<Chunk>()
  const need = (chunk: Chunk | undefined): void => {
    if (chunk === undefined || needed.has(chunk)) return
    needed.add(chunk)
    for (const name of chunk.imports) need(byName.get(name))
  }
  for (const module of modules) {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId !== null && module.test(facadeModuleId))
    if (chunk === undefined) throw new Error(`No chunk of its own for ${module}: the budget would measure nothing.`)
    need(chunk)
  }
  return [...needed].reduce((sum, { code }) => sum + Buffer.byteLength(code), 0)
}

/** Fails the build when the first screen, or the worker, has grown over its budget. `worker` goes into the worker's build. */
export function budget(): { readonly page: Plugin; readonly worker: Plugin } {
  return {
    page: plugin('first screen', [/renderer\/index\.html$/, /renderer\/main\.tsx$/], BUDGET.firstScreen),
    worker: plugin('worker', [/renderer\/engine\/worker\.ts$/], BUDGET.worker),
  }
}

function plugin(what: string, modules: readonly RegExp[], budget: number): Plugin {
  return {
    name: `branchline:budget of the ${what}`,
    apply: 'build',
    // After everything else has had its say, or the code measured would not be the code written.
    enforce: 'post',
    // Not `writeBundle`: a worker's bundle is never written by its own build.
    generateBundle(_options, bundle) {
      const bytes = bytesNeededBy(
        modules,
        Object.values(bundle).filter((output) => output.type === 'chunk'),
      )
      if (bytes <= budget) return
      this.error(
        `The ${what} needs ${bytes} bytes of script; its budget is ${budget} (build/vite/budget.ts). ` +
          'Load later what is not shown at once, with `latePart` or `import()`.',
      )
    },
  }
}
