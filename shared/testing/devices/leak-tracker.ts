import * as Y from 'yjs'

export type LeakTracker = {
  /** Documents made since tracking began and not destroyed. */
  readonly undestroyed: () => number
  readonly stop: () => void
}

/**
 * Counts Y.Docs that are made and not destroyed, also those a document type makes inside its functions.
 * Every Y.Doc calls its own `on` while it is constructed; that is the one place where all of them pass.
 */
export function trackDocuments(): LeakTracker {
  const seen = new WeakSet<Y.Doc>()
  const alive = new Set<Y.Doc>()
  const prototype = Y.Doc.prototype
  const ownOn = Object.getOwnPropertyDescriptor(prototype, 'on')
  const ownDestroy = Object.getOwnPropertyDescriptor(prototype, 'destroy')
  const on: unknown = Reflect.get(prototype, 'on')
  const destroy: unknown = Reflect.get(prototype, 'destroy')
  if (typeof on !== 'function' || typeof destroy !== 'function') throw new Error('Y.Doc has changed: no on or destroy')
  Object.defineProperty(prototype, 'on', {
    configurable: true,
    writable: true,
    value(this: Y.Doc, ...args: unknown[]): unknown {
      if (!seen.has(this)) {
        seen.add(this)
        alive.add(this)
      }
      return Reflect.apply(on, this, args)
    },
  })
  Object.defineProperty(prototype, 'destroy', {
    configurable: true,
    writable: true,
    value(this: Y.Doc): void {
      alive.delete(this)
      Reflect.apply(destroy, this, [])
    },
  })
  return {
    undestroyed: () => alive.size,
    stop: () => {
      restore(prototype, 'on', ownOn)
      restore(prototype, 'destroy', ownDestroy)
    },
  }
}

function restore(target: object, key: string, descriptor: PropertyDescriptor | undefined): void {
  if (descriptor) Object.defineProperty(target, key, descriptor)
  else Reflect.deleteProperty(target, key)
}

/** How many listeners hang on a document and its root types: it must not grow by reading. */
export function countListeners(doc: Y.Doc): number {
  let count = 0
  for (const listeners of doc._observers.values()) count += listeners.size
  for (const type of doc.share.values()) count += type._eH.l.length + type._dEH.l.length
  return count
}
