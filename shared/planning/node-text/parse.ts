import { fieldsOf } from './fields.ts'
import { scan } from './scan.ts'
import { createSource } from './source.ts'
import { titleWithout } from './title.ts'
import type { NodeTextContext, ParsedNodeText } from './types.ts'

/**
 * Reads what a person typed into a node or the quick-add line. Pure: the result is stored, so peers never parse again
 * with another day or another list of people. What is not understood stays in the title, never half understood.
 */
export function parseNodeText(text: string, context: NodeTextContext): ParsedNodeText {
  const spans = scan(createSource(text, context))
  return { title: titleWithout(text, spans), fields: fieldsOf(spans), spans }
}
