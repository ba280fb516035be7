/** A member of the stand-in: anything main reads or calls. */
type Members = object

/**
 * The object itself, except that reading or writing anything it does not have throws: main must not use a part of
 * Electron that the stand-in does not know, or a test would pass over it in silence.
 */
export function strict<T extends Members>(name: string, members: T): T {
  const refuse = (key: string | symbol): never => {
    throw new Error(`The stand-in has no ${name}.${String(key)}: add it to electron/testing/standin`)
  }
  return new Proxy(members, {
    get: (target, key, receiver) => {
      // Awaiting something asks for `then`; the runtime and test tools ask for symbols.
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key, receiver)
      return refuse(key)
    },
    set: (target, key, value, receiver) => (key in target ? Reflect.set(target, key, value, receiver) : refuse(key)),
  })
}

/** What Electron's own types say a method accepts; what it answers is the stand-in's affair. */
export type Accepts<T> = {
  readonly [Key in keyof T]: T[Key] extends (...args: infer Args) => unknown ? (...args: Args) => unknown : T[Key]
}

type Listener = (...args: never[]) => unknown

/** Events of one object: `on` and `once` for main, `emit` for the test. */
export function events(): {
  readonly on: (event: string, listener: Listener) => void
  readonly once: (event: string, listener: Listener) => void
  readonly emit: (event: string, ...args: readonly unknown[]) => void
} {
  const listeners = new Map<string, Listener[]>()
  const on = (event: string, listener: Listener): void => {
    listeners.set(event, [...(listeners.get(event) ?? []), listener])
  }
  return {
    on,
    once: (event, listener) => {
      const wrapped = (...args: never[]): void => {
        listeners.set(
          event,
          (listeners.get(event) ?? []).filter((other) => other !== wrapped),
        )
        listener(...args)
      }
      on(event, wrapped)
    },
    emit: (event, ...args) => {
      for (const listener of listeners.get(event) ?? []) Reflect.apply(listener, undefined, args)
    },
  }
}
