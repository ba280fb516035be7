import type { Files } from './session.ts'

/** Files through the browser's own dialogs; the same in Electron and in an app window. */
export const browserFiles: Files = {
  save: async (suggestedName, bytes) => {
    const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' }))
    const link = document.createElement('a')
    link.href = address
    link.download = suggestedName
    link.click()
    // The download reads the address after this turn; a minute is far more than it needs.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return suggestedName
  },
  open: (accept) =>
    new Promise((resolve, reject) => {
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = accept
      input.addEventListener('cancel', () => resolve(null))
      input.addEventListener('change', () => {
        const file = input.files?.[0]
        if (!file) return resolve(null)
        file.arrayBuffer().then((buffer) => resolve({ name: file.name, bytes: new Uint8Array(buffer) }), reject)
      })
      input.click()
    }),
}
