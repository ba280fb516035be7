/**
 * The text of a field after an input event, without the line break of an Enter that was meant for an input method: some
 * commit their candidate and hand the key on all the same. Only Shift+Enter asks for a new line in a node.
 */
export function withoutStrayBreak(field: HTMLTextAreaElement, event: Event, isShiftEnter: boolean): string {
  const at = field.selectionStart
  const isBreak = event instanceof InputEvent && event.inputType === 'insertLineBreak'
  if (!isBreak || isShiftEnter || field.value[at - 1] !== '\n') return field.value
  field.value = field.value.slice(0, at - 1) + field.value.slice(at)
  field.setSelectionRange(at - 1, at - 1)
  return field.value
}
