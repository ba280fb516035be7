/** Keys belong to `app/actions`; this is where the features have always found them. */
export { hasCommandKey, isTextField, shortcutText } from '#renderer/app/index.ts'
