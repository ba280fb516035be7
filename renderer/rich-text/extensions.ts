import type { Extensions } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Placeholder } from '@tiptap/extensions'
import StarterKit from '@tiptap/starter-kit'
import type * as Y from 'yjs'
import { documentOfHref } from '#shared/documents/rich-text/index.ts'
import type { Clock } from '#shared/foundation/index.ts'
import { holdRemote } from './hold-remote.ts'
import { MarkRules } from './mark-rules.ts'
import { Mention } from './mention.ts'

/** What a body can hold and how it is typed, bound to one fragment of a mirrored document. */
export function richTextExtensions(options: {
  readonly fragment: Y.XmlFragment
  readonly placeholder: string
  readonly hold: () => () => void
  readonly schedule: Clock['schedule']
}): Extensions {
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
    Placeholder.configure({ placeholder: options.placeholder }),
    Mention,
    MarkRules,
    holdRemote(options),
    Collaboration.configure({ fragment: options.fragment }),
  ]
}
