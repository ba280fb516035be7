import { type Random, randomInteger } from '../../foundation/index.ts'

export type NetworkOptions = {
  /** Share of messages that never arrive. */
  readonly lossRate: number
  /** Share of messages that arrive twice. */
  readonly duplicateRate: number
  /** A message takes 1 to `maxDelayTicks` ticks, so that messages overtake each other. */
  readonly maxDelayTicks: number
}

export const LOSSY: NetworkOptions = { lossRate: 0.15, duplicateRate: 0.1, maxDelayTicks: 8 }

export type SimulatedNetwork<Message> = {
  /** Sends to one device; it may be lost, doubled, late, or stopped by a partition. */
  readonly send: (from: number, to: number, message: Message) => void
  /** Lets one tick pass and delivers what is due, in a seeded order. */
  readonly tick: () => void
  /** Only devices of one group reach each other; a device in no group is alone. Also stops what is under way. */
  readonly partition: (groups: readonly (readonly number[])[]) => void
  readonly heal: () => void
  readonly inFlight: () => number
}

type Flight<Message> = { readonly from: number; readonly to: number; readonly message: Message; readonly at: number }

/** A network decided by `random` alone: the same seed loses, doubles and reorders the same messages. */
export function simulatedNetwork<Message>({
  random,
  options,
  deliver,
}: {
  readonly random: Random
  readonly options: NetworkOptions
  readonly deliver: (from: number, to: number, message: Message) => void
}): SimulatedNetwork<Message> {
  let now = 0
  let groups: readonly (readonly number[])[] | null = null
  let flights: Flight<Message>[] = []
  const connected = (a: number, b: number): boolean =>
    groups === null || groups.some((group) => group.includes(a) && group.includes(b))
  const launch = (from: number, to: number, message: Message): void => {
    flights.push({ from, to, message, at: now + 1 + randomInteger(random, options.maxDelayTicks) })
  }
  return {
    send: (from, to, message) => {
      if (!connected(from, to) || random.next() < options.lossRate) return
      launch(from, to, message)
      if (random.next() < options.duplicateRate) launch(from, to, message)
    },
    tick: () => {
      now += 1
      const due = flights.filter((flight) => flight.at <= now)
      flights = flights.filter((flight) => flight.at > now)
      while (due.length > 0) {
        const [flight] = due.splice(randomInteger(random, due.length), 1)
        if (flight && connected(flight.from, flight.to)) deliver(flight.from, flight.to, flight.message)
      }
    },
    partition: (next) => {
      groups = next
    },
    heal: () => {
      groups = null
    },
    inFlight: () => flights.length,
  }
}
