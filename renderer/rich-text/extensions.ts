import type { Extensions } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { TableKit } from '@tiptap/extension-table'
import { Placeholder } from '@tiptap/extensions'
import StarterKit from '@tiptap/starter-kit'
import type * as Y from 'yjs'
import { documentOfHref } from '#shared/documents/rich-text/index.ts'
import type { Clock } from '#shared/foundation/index.ts'
import { Callout } from './callout.ts'
import { guardUnknown } from './guard-unknown.ts'
import { holdRemote } from './hold-remote.ts'
import { ImageNode } from './image-node.ts'
import { MarkRules } from './mark-rules.ts'
import { Mention } from './mention.ts'
import { MoveBlock } from './move-block.ts'
import { Suggestions } from './suggest/index.ts'

/** What a body can hold and how it is typed, bound to one fragment of a mirrored document. */
export function richTextExtensions(options: {
  readonly fragment: Y.XmlFragment
  readonly placeholder: string
  readonly hold: () => () => void
  readonly schedule: Clock['schedule']
  /** A newer build has written what this one cannot hold; the editor has let go of the fragment. */
  readonly onUnknown: () => void
}): Extensions {
  return [
    ...bodyExtensions(),
    Placeholder.configure({ placeholder: options.placeholder }),
    holdRemote(options),
    guardUnknown(options.fragment, options.onUnknown),
    Collaboration.configure({ fragment: options.fragment }),
  ]
}

/** What a body can hold, bound to nothing. */
export function bodyExtensions(): Extensions {
  return [
    StarterKit.configure({
      // The binding has its own history, of this person's edits only.
      undoRedo: false,
      // It adds a paragraph on opening, and opening a document must not change it.
      trailingNode: false,
      heading: { levels: [1, 2, 3] },
      dropcursor: { color: 'var(--accent)', width: 2 },
      link: {
        openOnClick: false,
        isAllowedUri: (href, { defaultValidate }) => defaultValidate(href) || documentOfHref(href) !== null,
      },
    }),
    TaskList,
    TaskItem.configure({ nested: true }),
    TableKit,
    Callout,
    ImageNode,
    Mention,
    MarkRules,
    MoveBlock,
    Suggestions,
  ]
}
