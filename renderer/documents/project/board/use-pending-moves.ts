import { useCallback, useMemo, useState } from 'react'
import type { BoardView } from '#shared/engine/index.ts'
import type { CardMove } from './card-move.ts'
import { isSettled, type PendingMove, withMoves } from './pending-moves.ts'

/** Lays a move over the board until the engine's own answer shows it; call what it returns when the engine has decided. */
export type BeginMove = (move: CardMove) => (accepted: boolean) => void

/**
 * The board as the person has just made it. A dropped card is in its place in the next frame, not after the command has
 * gone to the worker and thousands of cards have come back.
 */
export function usePendingMoves(board: BoardView): { readonly shown: BoardView; readonly begin: BeginMove } {
  const [state, setState] = useState<{ readonly board: BoardView; readonly pending: readonly PendingMove[] }>(() => ({
    board,
    pending: [],
  }))
  const pending = state.pending.filter((move) => !isSettled(board, move))
  // A new answer, adjusted while rendering: a settled move is forgotten and cannot come back with a later answer.
  if (state.board !== board) setState({ board, pending })
  const begin = useCallback<BeginMove>((move) => {
    const mine: PendingMove = { move, acceptedOn: null }
    setState((before) => ({ ...before, pending: [...before.pending, mine] }))
    return (accepted) =>
      setState((before) => ({
        ...before,
        pending: before.pending.flatMap((other) =>
          other !== mine ? [other] : accepted ? [{ move, acceptedOn: before.board }] : [],
        ),
      }))
  }, [])
  const shown = useMemo(() => withMoves(state.board, state.pending), [state])
  return { shown, begin }
}
