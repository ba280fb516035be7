import type { KeyboardEvent } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import { actionOf, type MapAction } from './keyboard.ts'
import type { Annotating } from './use-annotations.ts'
import type { SpaceHand } from './use-space-hand.ts'

/** What a key press in the map's field does: the annotation a person is at comes first, then the text, then the node. */
export function useKeys({
  editing,
  readOnly,
  primary,
  top,
  annotating,
  end,
  beginEdit,
  act,
  hand,
  leaveBranch,
  clearField,
}: {
  readonly editing: boolean
  readonly readOnly: boolean
  readonly primary: NodeId
  /** The branch shown alone. */
  readonly top: NodeId | null
  readonly annotating: Annotating
  readonly end: () => void
  readonly beginEdit: (id: NodeId) => void
  readonly act: (action: Exclude<MapAction, { kind: 'edit' }>) => void
  readonly hand: SpaceHand
  readonly leaveBranch: () => void
  readonly clearField: () => void
}): (event: KeyboardEvent<HTMLTextAreaElement>) => void {
  return (event) => {
    const taken = (work: () => void): void => {
      event.preventDefault()
      work()
    }
    if (editing && event.key === 'Escape') return end()
    if (editing && event.key === 'Enter' && !event.shiftKey) return taken(end)
    const { at } = annotating
    if (at && !editing) {
      if (event.key === 'Escape') return taken(() => annotating.goTo(null))
      if (event.key === 'Delete' || event.key === 'Backspace') return taken(() => annotating.remove(at.id))
      if (event.key === 'F2' || event.key === 'Enter') return taken(() => annotating.edit(at.id))
    }
    if (event.key === 'Escape' && top !== null) return taken(leaveBranch)
    const action = actionOf(event.nativeEvent)
    // While text is edited only Tab keeps its meaning: write the node, go on with its child.
    if (!action || (editing && action.kind !== 'add-child' && action.kind !== 'promote')) return
    event.preventDefault()
    if (readOnly && action.kind !== 'select' && action.kind !== 'open-panel') return
    end()
    if (action.kind === 'edit') return beginEdit(primary)
    if (action.kind === 'open-panel') return hand.press(() => act(action))
    // A draft begins in an empty field; the text of the node before it is written.
    clearField()
    // Beside the branch that is shown alone a new node could not be seen.
    act(action.kind === 'add-sibling' && primary === top ? { kind: 'add-child' } : action)
  }
}
