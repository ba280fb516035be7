import type * as Y from 'yjs'

/** The body; edited by Tiptap through a mirror. */
export function contentOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment('content')
}
